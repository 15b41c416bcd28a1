package org.communityalerts.local.wild;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.communityalerts.edge.twilio.TwilioSignature;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that Twilio would not send, signed as if it did. */
class WildWebhooksTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String URL = RunningPlatform.get().url();
    private static final Map<String, String> FORM = Map.of(
            "MessageSid", "SMwild",
            "From", "+447700900778",
            "To", "+447700900778",
            "Body", "Wild",
            "NumMedia", "1",
            "MessageStatus", "delivered",
            "CallSid", "CAwild",
            "CallStatus", "completed",
            "CallDuration", "5",
            "Digits", "1");
    private static final List<String> TEXTS = List.of(
            "", " ", "NaN", "-1", "1e9", "9".repeat(30), "\u0000", "\u202e", "😀", "x".repeat(3000), "STOP", "9");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/twilio/messages",
                "/twilio/receipts?alertId=wild",
                "/twilio/receipts",
                "/twilio/calls/answer?alertId=wild&language=xx",
                "/twilio/calls/keys?alertId=wild",
                "/twilio/calls/status?alertId=wild",
                "/twilio/calls/inbound",
                "/twilio/calls/wild"
            })
    void no_form_is_answered_with_a_fault(String path) throws Exception {
        var dice = new Random(path.hashCode());
        for (int i = 0; i < 60; i++) {
            var form = new HashMap<>(FORM);
            String name = List.copyOf(new java.util.TreeSet<>(FORM.keySet())).get(i % FORM.size());
            if (i % 4 == 0) {
                form.remove(name);
            } else {
                form.put(name, TEXTS.get(dice.nextInt(TEXTS.size())));
            }
            assertThat(post(path, form)).as("%s %s", path, form).isLessThan(500).isNotEqualTo(403);
        }
    }

    private static int post(String path, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(URL + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", new TwilioSignature("local-twilio-token").of(URL + path, form))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
