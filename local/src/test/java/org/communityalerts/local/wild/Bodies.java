package org.communityalerts.local.wild;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A body that would be taken at each route, and what can be made of it. */
final class Bodies {
    private static final String AUDIENCE = """
            {"groups":["farm-watch"],"areas":[{"circle":{"postcode":"BS20 8QJ","radiusMetres":900}},
              {"polygon":[[[-2.7,51.4],[-2.6,51.4],[-2.6,51.5],[-2.7,51.4]]]}]}""";
    private static final String ALERT = """
            {"title":"Wild","text":"Wild.","training":true,"public":false,"channels":["email"],"severity":"minor",
             "welsh":{"title":"Gwyllt","text":"Gwyllt."},"expiresAt":"2030-01-01T00:00:00Z","audience":%s}""".formatted(AUDIENCE);
    private static final String PERSON = """
            {"name":"Wild","mobile":"07700 900777","email":"wild@example.org","postcode":"TA24 5SH",
             "channels":["sms"],"language":"en","quietHours":{"from":"22:00","to":"07:00"}}""";
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/alerts", ALERT),
            Map.entry("POST /api/audience/estimate", ALERT),
            Map.entry("POST /api/templates", "{\"name\":\"Wild\",\"alert\":" + ALERT + "}"),
            Map.entry("PUT /api/templates/{id}", "{\"name\":\"Wild\",\"alert\":" + ALERT + "}"),
            Map.entry("POST /api/subscribers", PERSON),
            Map.entry("PUT /api/subscribers/{id}", PERSON),
            Map.entry("PUT /api/public/me", PERSON),
            Map.entry("POST /api/public/sign-ups", PERSON.replace("}}", "},\"consent\":\"I agree.\"}")),
            Map.entry("POST /api/public/sign-ups/{id}/confirm", "{\"code\":\"123456\"}"),
            Map.entry("POST /api/public/sessions", "{\"address\":\"wild@example.org\"}"),
            Map.entry("POST /api/public/sessions/{id}/confirm", "{\"code\":\"123456\"}"),
            Map.entry("POST /api/replies/{id}/answer", "{\"text\":\"Thank you.\"}"),
            Map.entry("POST /api/groups", "{\"name\":\"wild\",\"description\":\"Wild\"}"),
            Map.entry("PUT /api/groups/{name}", "{\"description\":\"Wild\"}"),
            Map.entry(
                    "PUT /api/integrators/{id}",
                    "{\"name\":\"Wild\",\"areas\":[{\"everywhere\":true}],\"mostRecipients\":5,\"requestsPerMinute\":9,"
                            + "\"webhook\":{\"url\":\"https://wild.example.org/\",\"events\":[\"alert.finished\"]}}"),
            Map.entry(
                    "PUT /api/settings",
                    "{\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\"},\"approvalOver\":5000,"
                            + "\"approvalLapseHours\":4,\"senderRates\":{\"sms\":10,\"voice\":1,\"email\":14,\"push\":100},"
                            + "\"prices\":{\"sms\":0.04,\"voiceMinute\":0.02,\"email\":0.0001,\"push\":0},"
                            + "\"feeds\":[{\"name\":\"Wild\",\"address\":\"https://wild.example.org/\",\"format\":\"cap\"}]}"));
    private static final String REASON = "{\"reason\":\"Wild.\"}";

    /** What may stand in the place of a value. */
    static final List<String> VALUES = List.of(
            "null",
            "true",
            "NaN",
            "-1",
            "1e999",
            "9".repeat(400),
            "[]",
            "{}",
            "[[[[]]]]",
            "\"\"",
            "\"\\u0000\"",
            "\"\\u202e\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(20_000) + "\"");

    private Bodies() {}

    /** What no route takes. */
    static Stream<String> unfit() {
        return Stream.of(
                "",
                "[]",
                "null",
                "\"text\"",
                "{",
                "{\"a\":1,\"a\":2}",
                "{\"unknown\":1}",
                "{\"a\":NaN}",
                "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "{\"a\":\"" + "x".repeat(70_000) + "\"}",
                "\u0001\u0002",
                "\uFEFF{}");
    }

    /** The route's own body with a value, or a few characters, replaced: the same ones in every run. */
    static Stream<String> spoilt(String route, int count) {
        String body = BODIES.getOrDefault(route, REASON);
        var dice = new Random(route.hashCode());
        return IntStream.range(0, count).mapToObj(i -> i % 4 == 3 ? scratched(body, dice) : replaced(body, dice));
    }

    private static String replaced(String body, Random dice) {
        int colon = body.indexOf(':', dice.nextInt(body.lastIndexOf(':') + 1));
        int end = colon + 1;
        boolean quoted = false;
        while (end < body.length() && (quoted || ",}]".indexOf(body.charAt(end)) < 0)) {
            quoted ^= body.charAt(end) == '"';
            end++;
        }
        return body.substring(0, colon + 1) + VALUES.get(dice.nextInt(VALUES.size())) + body.substring(end);
    }

    private static String scratched(String body, Random dice) {
        int from = dice.nextInt(body.length());
        int to = Math.min(body.length(), from + 1 + dice.nextInt(5));
        return body.substring(0, from) + (char) dice.nextInt(0x2100) + body.substring(to);
    }
}
