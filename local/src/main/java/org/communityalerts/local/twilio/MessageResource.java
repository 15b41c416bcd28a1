package org.communityalerts.local.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.communityalerts.craft.wording.Segments;
import org.jspecify.annotations.Nullable;

/** A message as Twilio shows it: every property its OpenAPI names. */
final class MessageResource {
    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private MessageResource() {}

    static Map<String, Object> of(String account, Text text) {
        String uri = "/2010-04-01/Accounts/" + account + "/Messages/" + text.sid();
        var resource = new LinkedHashMap<String, Object>();
        resource.put("account_sid", account);
        resource.put("api_version", "2010-04-01");
        resource.put("body", text.body());
        resource.put("date_created", date(text.created()));
        resource.put("date_sent", date(text.sent()));
        resource.put("date_updated", date(text.updated()));
        resource.put("direction", text.direction());
        resource.put("error_code", text.errorCode());
        resource.put("error_message", null);
        resource.put("from", text.from());
        resource.put("messaging_service_sid", text.service());
        resource.put("num_media", Integer.toString(text.media()));
        resource.put("num_segments", segments(text));
        resource.put("price", null);
        resource.put("price_unit", "USD");
        resource.put("sid", text.sid());
        resource.put("status", text.status());
        resource.put("subresource_uris", Map.of("media", uri + "/Media.json"));
        resource.put("to", text.to());
        resource.put("uri", uri + ".json");
        return resource;
    }

    /** Twilio says 0 while a service has not chosen a sender. */
    private static String segments(Text text) {
        return text.status().equals("accepted")
                ? "0"
                : Integer.toString(Segments.of(text.body()).count());
    }

    private static @Nullable String date(@Nullable Instant at) {
        return at == null ? null : RFC_2822.format(at);
    }
}
