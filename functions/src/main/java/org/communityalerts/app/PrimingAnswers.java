package org.communityalerts.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.communityalerts.app.wiring.Settings.Name;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.edge.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What AWS and Twilio say to a function that is primed: there is one alert, for one person, and nothing else. */
final class PrimingAnswers implements Function<Loopback.Asked, Loopback.Answer> {
    /** As in the sample events, whose callers come through the front by it. */
    private static final String SECRET = "local-front-secret";

    private static final String ID = "01a20f39-fab8-7316-adb2-806a5d542d23";

    private static final int DONE = 200;
    private static final int REFUSED = 400;
    private static final String NOTHING = "{}";

    /** Up to when a sender's time is taken: what a process does not know when it first asks for some. */
    private static final String LATER = """
            {"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException","message":"",
             "Item":{"id":{"S":"sms"},"freeAt":{"N":"1"},"urgentFreeAt":{"N":"1"}}}
            """;

    private static final String PERSON = """
            {"Items":[{"group":{"S":"everyone"},"key":{"S":"gcngy0000000#01a20f39-fab8-7316-adb2-806a5d542d24"},
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

    private static final String OFFICER = """
            {"Users":[{"Username":"nobody","Enabled":true,
              "Attributes":[{"Name":"sub","Value":"nobody"},{"Name":"name","Value":"Nobody"}]}]}
            """;

    private final Function<String, @Nullable String> environment;
    private final JsonMapper json = Json.mapper();
    private final String alert;

    /** @param environment the function's own, which says how its tables are called */
    PrimingAnswers(Function<String, @Nullable String> environment, Instant now) {
        this.environment = environment;
        this.alert = alert(now);
    }

    @Override
    public Loopback.Answer apply(Loopback.Asked asked) {
        boolean firstTurn = asked.body().contains("attribute_not_exists(freeAt)");
        return firstTurn ? new Loopback.Answer(REFUSED, LATER) : new Loopback.Answer(DONE, said(asked));
    }

    private String said(Loopback.Asked asked) {
        String target = asked.headers().getOrDefault("x-amz-target", "");
        String operation = target.substring(target.indexOf('.') + 1);
        return switch (operation) {
            case "GetItem" ->
                about(asked, Name.ALERTS_TABLE) && asked.body().contains(ID) ? "{\"Item\":" + alert + "}" : NOTHING;
            case "BatchGetItem" -> cleared();
            case "Query" -> queried(asked);
            case "Scan" -> about(asked, Name.GROUPS_TABLE) ? GROUP : NOTHING;
            case "ListUsers", "ListUsersInGroup" -> OFFICER;
            case "SendMessage" -> taken(body(asked).path("MessageBody"));
            case "SendMessageBatch" -> allTaken(body(asked));
            case "GetSecretValue" -> json.writeValueAsString(Map.of("SecretString", SECRET));
            default -> asked.line().contains("/Accounts/") ? "{\"sid\":\"SM0\",\"status\":\"queued\"}" : NOTHING;
        };
    }

    /** There are no counts of people, whose keys begin otherwise than places do, and of no slice a page was read. */
    private String queried(Loopback.Asked asked) {
        if (about(asked, Name.TALLIES_TABLE) && !asked.body().contains("begins_with")) {
            return TALLIES;
        }
        return about(asked, Name.AUDIENCE_TABLE) && asked.body().contains("\":low\":{\"S\":\"gc") ? PERSON : NOTHING;
    }

    private boolean about(Loopback.Asked asked, Name table) {
        return body(asked).path("TableName").asString("").equals(environment.apply(table.name()));
    }

    private JsonNode body(Loopback.Asked asked) {
        return json.readTree(asked.body());
    }

    private String alert(Instant now) {
        var audience = new Audience(new Area.Everywhere(), Set.of(), "the whole force");
        var content = new Content("A horse", "There is a horse on the road.", null, null, null, List.of(), null);
        var made = new Alert(
                ID,
                content,
                audience,
                Set.of(),
                Severity.EXTREME,
                false,
                false,
                null,
                "nobody",
                now,
                now.plus(Duration.ofDays(30)));
        var item = Map.of(
                "id", Map.of("S", made.id()),
                "state", Map.of("S", "ACCEPTED"),
                "content", Map.of("S", json.writeValueAsString(made)));
        return json.writeValueAsString(item);
    }

    /** To whoever asks before sending: the alert is not stopped, and about the address nothing is known. */
    private String cleared() {
        var answers = new HashMap<String, Object>();
        answers.put(String.valueOf(environment.apply(Name.ALERTS_TABLE.name())), List.of(json.readTree(alert)));
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
