package org.communityalerts.edge.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.communityalerts.edge.Http;
import org.communityalerts.port.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final String PUBLIC_URL = "https://alerts.example.org";
    private static final String BODY = "MessageSid=SM1&Body=Thank+you+%26+good+night%21";
    private static final Map<String, String> FORM = Map.of("MessageSid", "SM1", "Body", "Thank you & good night!");

    private final List<Map<String, String>> taken = new ArrayList<>();
    private final Webhook webhook = new Webhook(new Http(), PUBLIC_URL, () -> "token");

    @Test
    void a_signed_form_is_taken() {
        assertThat(post(BODY, sign(PUBLIC_URL)).getStatusCode()).isEqualTo(204);
        assertThat(taken).containsExactly(FORM);
    }

    @Test
    void a_form_handed_over_in_base_64_is_taken_likewise() {
        var event = event(BODY, sign(PUBLIC_URL));
        event.setBody(Base64.getEncoder().encodeToString(BODY.getBytes(StandardCharsets.UTF_8)));
        event.setIsBase64Encoded(true);
        assertThat(answer(event).getStatusCode()).isEqualTo(204);
        assertThat(taken).containsExactly(FORM);
    }

    @Test
    void a_signature_for_the_address_with_its_port_is_taken() {
        assertThat(post(BODY, sign(PUBLIC_URL + ":443")).getStatusCode()).isEqualTo(204);
    }

    @Test
    void the_host_the_request_claims_counts_for_nothing() {
        var event = event(BODY, sign("https://evil.example.org"));
        event.setHeaders(Map.of(
                "host", "evil.example.org",
                "x-forwarded-host", "evil.example.org",
                "x-twilio-signature", sign("https://evil.example.org")));
        assertThat(answer(event).getStatusCode()).isEqualTo(403);
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MessageSid=SM2&Body=Thank+you+%26+good+night%21",
                BODY + "&Extra=1",
                BODY + "&Body=twice",
                "",
                "%zz=1",
                "{\"MessageSid\":\"SM1\"}"
            })
    void what_twilio_did_not_sign_is_refused_and_nothing_done(String body) {
        assertThat(post(body, sign(PUBLIC_URL)).getStatusCode()).isEqualTo(403);
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"To", "From", "MessageSid", "CallSid"})
    void what_is_too_long_to_be_anybodys_number_or_id_is_refused_though_it_is_signed(String name) {
        String tooLong = "x".repeat(101);
        String signature =
                new TwilioSignature("token").of(PUBLIC_URL + "/twilio/receipts?alertId=1", Map.of(name, tooLong));

        assertThat(post(name + "=" + tooLong, signature).getStatusCode()).isEqualTo(400);
        assertThat(taken).isEmpty();
    }

    @Test
    void a_form_without_a_signature_is_refused() {
        var event = event(BODY, "");
        event.setHeaders(Map.of());
        assertThat(answer(event).getStatusCode()).isEqualTo(403);
    }

    @Test
    void a_form_signed_with_a_token_that_was_changed_a_moment_ago_is_taken() {
        var changed = new Token() {
            private String known = "before";

            @Override
            public String get() {
                return known;
            }

            @Override
            public boolean renew() {
                known = "token";
                return true;
            }
        };
        var late = new Webhook(new Http(), PUBLIC_URL, changed);

        assertThat(late.answer(event(BODY, sign(PUBLIC_URL)), form -> Http.text(204, "text/plain", ""))
                        .getStatusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MediaAMediaB", "MediaBMediaA"})
    void a_field_that_comes_several_times_is_signed_with_each_of_its_values(String signed) {
        String url = PUBLIC_URL + "/twilio/receipts?alertId=1" + signed;
        String body = signed.startsWith("MediaA") ? "Media=A&Media=B&Media=A" : "Media=B&Media=A";

        assertThat(post(body, new TwilioSignature("token").of(url, Map.of())).getStatusCode())
                .isEqualTo(204);
        assertThat(taken).containsExactly(Map.of("Media", signed.substring(5, 6)));
    }

    private APIGatewayV2HTTPResponse post(String body, String signature) {
        return answer(event(body, signature));
    }

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        return webhook.answer(event, form -> {
            taken.add(form);
            return Http.text(204, "text/plain", "");
        });
    }

    private static String sign(String host) {
        return new TwilioSignature("token").of(host + "/twilio/receipts?alertId=1", FORM);
    }

    private static APIGatewayV2HTTPEvent event(String body, String signature) {
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey("POST /twilio/receipts")
                .withRawPath("/twilio/receipts")
                .withRawQueryString("alertId=1")
                .withHeaders(Map.of("x-twilio-signature", signature))
                .withBody(body)
                .build();
    }
}
