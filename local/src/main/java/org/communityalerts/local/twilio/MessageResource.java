package org.communityalerts.local.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A message as Twilio shows it: every property its OpenAPI names. */
final class MessageResource {
    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private MessageResource() {}

    static Map<String, Object> of(String account, String sid, Map<String, String> form, Instant at) {
        String uri = "/2010-04-01/Accounts/" + account + "/Messages/" + sid;
        var resource = new LinkedHashMap<String, Object>();
        resource.put("account_sid", account);
        resource.put("api_version", "2010-04-01");
        resource.put("body", form.get("Body"));
        resource.put("date_created", RFC_2822.format(at));
        resource.put("date_sent", null);
        resource.put("date_updated", RFC_2822.format(at));
        resource.put("direction", "outbound-api");
        resource.put("error_code", null);
        resource.put("error_message", null);
        resource.put("from", form.get("From"));
        resource.put("messaging_service_sid", form.get("MessagingServiceSid"));
        resource.put("num_media", "0");
        resource.put("num_segments", "1");
        resource.put("price", null);
        resource.put("price_unit", "USD");
        resource.put("sid", sid);
        resource.put("status", form.containsKey("MessagingServiceSid") ? "accepted" : "queued");
        resource.put("subresource_uris", Map.of("media", uri + "/Media.json"));
        resource.put("to", form.get("To"));
        resource.put("uri", uri + ".json");
        return resource;
    }
}
