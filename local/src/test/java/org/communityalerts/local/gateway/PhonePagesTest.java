package org.communityalerts.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.HttpEndpoint;
import org.communityalerts.local.twilio.TwilioSimulator;
import org.communityalerts.local.twilio.call.PhoneCall;
import org.junit.jupiter.api.Test;

/** What the page of a handset shows of its calls. */
class PhonePagesTest {
    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final String PHONE = "+441174960001";

    @Test
    void a_recording_is_named_for_who_cannot_see_it_and_keys_are_offered_only_while_the_call_is_up() throws Exception {
        try (var ours = new HttpEndpoint(
                        0, exchange -> Exchanges.answer(exchange, 200, "text/xml", "<Response/>".getBytes()));
                var twilio = new TwilioSimulator(ACCOUNT, "token", new Ledger(null), null)) {
            call(twilio, """
                    <Response><Gather timeout="60" action="%1$s/keys"><Play>%1$s/recording</Play></Gather></Response>""".formatted(ours.url()));
            patiently()
                    .until(() ->
                            twilio.calls().to(PHONE).stream().anyMatch(call -> call.isUp() && call.mediaUrl() != null));

            assertThat(page(twilio))
                    .containsPattern(
                            "<audio [^>]*aria-label=\"Recording played in the call of [^\"]+\" src=\"[^\"]+/recording\"")
                    .contains("<label for=\"digits\">", "action=\"/local/phones/" + PHONE + "/keys\"");

            twilio.calls().press(PHONE, "1");
            patiently().until(() -> twilio.calls().to(PHONE).stream().noneMatch(PhoneCall::isUp));

            assertThat(page(twilio)).contains("<audio ").doesNotContain("digits");
        }
    }

    private static String page(TwilioSimulator twilio) {
        return PhonePages.one(twilio.phones(), twilio.calls().to(PHONE), PHONE);
    }

    private static void call(TwilioSimulator twilio, String twiml) throws Exception {
        String form = Map.of("To", PHONE, "From", "+447700900998", "Twiml", twiml).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(
                        URI.create(twilio.url() + "/2010-04-01/Accounts/" + ACCOUNT + "/Calls.json"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":token").getBytes()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }
}
