package org.communityalerts.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.app.wiring.Settings.Name;
import org.communityalerts.edge.json.Json;
import org.communityalerts.port.alert.RecentSends;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What AWS and Twilio say to a function that is primed: there is one alert, for one person, and nothing else. Each answer
 * is as whole as theirs, because whatever is left out of it is read for the first time by a first call.
 */
final class PrimingAnswers implements Function<Loopback.Asked, Loopback.Answer> {
    /** As in the sample events, whose callers come through the front by it. */
    private static final String SECRET = "local-front-secret";

    private static final int DONE = 200;
    private static final int REFUSED = 400;
    private static final String NOTHING = "{}";

    /** Up to when a sender's time is taken. */
    private static final String TURN = """
            {"id":{"S":"sms"},"freeAt":{"N":"1"},"urgentFreeAt":{"N":"1"}}
            """;

    private static final String PERSON = """
            {"Items":[{"group":{"S":"farm-watch"},"key":{"S":"gcnhc5whxrdc#01a20f39-fab8-7316-adb2-806a5d542d24"},
             "lat":{"N":"51.48"},"lon":{"N":"-2.76"},"language":{"S":"en"},
             "sms":{"S":"+447700900000"},"email":{"S":"nobody@example.org"}}],"Count":1}
            """;

    private static final String GROUP = """
            {"Items":[{"name":{"S":"farm-watch"},"description":{"S":""},"joining":{"S":"open"}}],"Count":1}
            """;

    private static final String TALLIES = """
            {"Items":[{"alertId":{"S":"01a20f39-fab8-7316-adb2-806a5d542d23"},"part":{"S":"0#"},"recipients":{"N":"1"},
              "endsSlice":{"BOOL":true},"sms.planned":{"N":"1"},"sms#0":{"N":"1"}},
             {"alertId":{"S":"01a20f39-fab8-7316-adb2-806a5d542d23"},"part":{"S":"sms#0"},"channel":{"S":"sms"},
              "SENT":{"NS":["0"]},"segments1":{"NS":["0"]},"at1764460800":{"NS":["0"]}}],"Count":2}
            """;

    private static final String TEXT_OR_CALL = """
            {"account_sid":"AC0","api_version":"2010-04-01","body":"There is a horse on the road.",
             "date_created":"Tue, 24 Nov 2026 12:00:00 +0000","date_sent":null,"date_updated":"Tue, 24 Nov 2026 12:00:00 +0000",
             "direction":"outbound-api","error_code":null,"error_message":null,"from":null,"messaging_service_sid":"MG0",
             "num_media":"0","num_segments":"1","price":null,"price_unit":"USD","sid":"SM0","status":"queued",
             "subresource_uris":{"media":"/2010-04-01/Accounts/AC0/Messages/SM0/Media.json"},"to":"+447700900000",
             "uri":"/2010-04-01/Accounts/AC0/Messages/SM0.json"}
            """;

    private static final String OFFICER = """
            {"Users":[{"Username":"nobody","Enabled":true,
              "Attributes":[{"Name":"sub","Value":"nobody"},{"Name":"name","Value":"Nobody"}]}]}
            """;

    private final Function<String, @Nullable String> environment;
    private final InstantSource clock;
    private final JsonMapper json = Json.mapper();
    private final String alert;

    /**
     * Who is answered.
     *
     * @param environment the function's own, which says how its tables are called
     * @param planned whether the alert is under way, as it is to everybody but to whoever plans it
     */
    PrimingAnswers(Function<String, @Nullable String> environment, InstantSource clock, boolean planned) {
        this.environment = environment;
        this.clock = clock;
        this.alert = SampleAlert.item(json, clock.instant(), planned);
    }

    @Override
    public Loopback.Answer apply(Loopback.Asked asked) {
        if (asked.body().contains("attribute_not_exists(freeAt)")) {
            return new Loopback.Answer(REFUSED, changed(TURN));
        }
        long version = versionRead(asked);
        return version % 2 == 0
                ? new Loopback.Answer(REFUSED, changed(recentSends(version + 1)))
                : new Loopback.Answer(DONE, said(asked));
    }

    private String said(Loopback.Asked asked) {
        String target = asked.headers().getOrDefault("x-amz-target", "");
        String operation = target.substring(target.indexOf('.') + 1);
        return switch (operation) {
            case "GetItem" -> got(asked);
            case "BatchGetItem" -> allGot(body(asked).path("RequestItems"));
            case "Query" -> queried(asked);
            case "Scan" -> about(asked, Name.GROUPS_TABLE) ? GROUP : NOTHING;
            case "ListUsers", "ListUsersInGroup" -> OFFICER;
            case "SendMessage" -> taken(body(asked).path("MessageBody"));
            case "SendMessageBatch" -> allTaken(body(asked));
            case "GetSecretValue" -> json.writeValueAsString(Map.of("SecretString", SECRET));
            default -> asked.line().contains("/Accounts/") ? TEXT_OR_CALL : NOTHING;
        };
    }

    private String got(Loopback.Asked asked) {
        if (about(asked, Name.SETTINGS_TABLE)) {
            return "{\"Item\":" + settings() + "}";
        }
        if (about(asked, Name.ALLOWANCES_TABLE) && asked.body().contains("sends of ")) {
            return "{\"Item\":" + recentSends(1) + "}";
        }
        if (!about(asked, Name.ALERTS_TABLE) || !asked.body().contains(SampleAlert.ID)) {
            return NOTHING;
        }
        return "{\"Item\":" + (asked.body().contains("incident#") ? SampleAlert.incident(json) : alert) + "}";
    }

    /** There are no counts of people, whose keys begin otherwise than places do, and of no slice a page was read. */
    private String queried(Loopback.Asked asked) {
        if (about(asked, Name.TALLIES_TABLE) && !asked.body().contains("begins_with")) {
            return TALLIES;
        }
        return about(asked, Name.AUDIENCE_TABLE) && asked.body().contains("\":low\":{\"S\":\"gc") ? PERSON : NOTHING;
    }

    /** That something else is on record than what a process thought when it first wrote there. */
    private static String changed(String item) {
        return """
                {"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException","message":"","Item":%s}
                """.formatted(item);
    }

    /** Of whoever notes what they send, the version they know; every second one is an old one. */
    private long versionRead(Loopback.Asked asked) {
        return asked.body().contains("\":read\"") && about(asked, Name.ALLOWANCES_TABLE)
                ? body(asked)
                        .path("ExpressionAttributeValues")
                        .path(":read")
                        .path("N")
                        .asLong(1)
                : 1;
    }

    private String recentSends(long version) {
        var sent = new RecentSends.Send(SampleAlert.ID, clock.instant(), 1, List.of(SampleAlert.AREA));
        return json.writeValueAsString(Map.of(
                "id",
                Map.of("S", "sends of nobody"),
                "sends",
                Map.of("S", json.writeValueAsString(List.of(sent))),
                "version",
                Map.of("N", Long.toString(version))));
    }

    private boolean about(Loopback.Asked asked, Name table) {
        return body(asked).path("TableName").asString("").equals(environment.apply(table.name()));
    }

    private JsonNode body(Loopback.Asked asked) {
        return json.readTree(asked.body());
    }

    /** As the force has settled them, which is as they were deployed. */
    private String settings() {
        String deployed = String.valueOf(environment.apply(Name.DEFAULT_SETTINGS.name()));
        return json.writeValueAsString(Map.of("id", Map.of("S", "force"), "content", Map.of("S", deployed)));
    }

    /** To whoever asks before sending: the alert is not stopped, and about the address nothing is known. */
    private String allGot(JsonNode wanted) {
        var known = Map.of(Name.ALERTS_TABLE, alert, Name.SETTINGS_TABLE, settings());
        var answers = new HashMap<String, Object>();
        known.forEach((name, item) -> {
            String table = String.valueOf(environment.apply(name.name()));
            if (wanted.has(table)) {
                answers.put(table, List.of(json.readTree(item)));
            }
        });
        return json.writeValueAsString(Map.of("Responses", answers));
    }

    private String taken(JsonNode message) {
        return json.writeValueAsString(Map.of("MessageId", "0", "MD5OfMessageBody", md5(message.asString(""))));
    }

    private String allTaken(JsonNode batch) {
        var taken = batch.path("Entries")
                .valueStream()
                .map(entry -> Map.of(
                        "Id", entry.path("Id").asString(""),
                        "MessageId", "0",
                        "MD5OfMessageBody", md5(entry.path("MessageBody").asString(""))))
                .toList();
        return json.writeValueAsString(Map.of("Successful", taken));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
