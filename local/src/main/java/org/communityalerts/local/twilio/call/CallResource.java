package org.communityalerts.local.twilio.call;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A call as Twilio shows it: every property its OpenAPI names. */
final class CallResource {
    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final List<String> PARTS = List.of(
            "events",
            "notifications",
            "payments",
            "recordings",
            "siprec",
            "streams",
            "transcriptions",
            "user_defined_message_subscriptions",
            "user_defined_messages");

    private CallResource() {}

    static Map<String, Object> of(String account, PhoneCall call) {
        String uri = "/2010-04-01/Accounts/" + account + "/Calls/" + call.sid();
        var resource = new LinkedHashMap<String, Object>();
        resource.put("sid", call.sid());
        resource.put("date_created", time(call.created()));
        resource.put("date_updated", time(call.created()));
        resource.put("parent_call_sid", null);
        resource.put("account_sid", account);
        resource.put("to", call.to());
        resource.put("to_formatted", call.to());
        resource.put("from", call.from());
        resource.put("from_formatted", call.from());
        resource.put("phone_number_sid", null);
        resource.put("status", call.status());
        resource.put("start_time", time(call.started()));
        resource.put("end_time", time(call.ended()));
        resource.put("duration", call.ended() == null ? null : Integer.toString(call.seconds()));
        resource.put("price", null);
        resource.put("price_unit", "USD");
        resource.put("direction", "outbound-api");
        resource.put("answered_by", call.answeredBy());
        resource.put("api_version", "2010-04-01");
        resource.put("forwarded_from", null);
        resource.put("group_sid", null);
        resource.put("caller_name", null);
        resource.put("queue_time", "0");
        resource.put("trunk_sid", null);
        resource.put("uri", uri + ".json");
        resource.put("subresource_uris", parts(uri));
        return resource;
    }

    private static Map<String, String> parts(String uri) {
        var parts = new TreeMap<String, String>();
        PARTS.forEach(part -> parts.put(part, uri + "/" + camel(part) + ".json"));
        return parts;
    }

    private static String camel(String snake) {
        var camel = new StringBuilder();
        for (String word : snake.split("_")) {
            camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return camel.toString();
    }

    private static @Nullable String time(@Nullable Instant moment) {
        return moment == null ? null : RFC_2822.format(moment);
    }
}
