package org.communityalerts.edge.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TwilioSignatureTest {
    private static final TwilioSignature SIGNATURE = new TwilioSignature("12345");

    @ParameterizedTest
    @MethodSource("twiliosOwnCases")
    void it_is_right_where_twilios_own_library_finds_it_right(JsonNode sample) {
        var form = new HashMap<String, List<String>>();
        sample.path("params")
                .forEachEntry((name, value) -> form.put(name, List.of(value.isNull() ? "" : value.asString())));

        boolean signed = SIGNATURE.signed(
                sample.path("url").asString(),
                form,
                sample.path("signature").isNull()
                        ? null
                        : sample.path("signature").asString());

        assertThat(signed).isEqualTo(sample.path("valid").booleanValue());
    }

    @Test
    void another_token_does_not_sign_for_this_one() {
        String url = "https://alerts.example.org/twilio/receipts";
        Map<String, String> form = Map.of("MessageSid", "SM1");
        Map<String, List<String>> fields = Map.of("MessageSid", List.of("SM1"));
        assertThat(SIGNATURE.signed(url, fields, SIGNATURE.of(url, form))).isTrue();
        assertThat(SIGNATURE.signed(url, fields, new TwilioSignature("54321").of(url, form)))
                .isFalse();
    }

    static Stream<JsonNode> twiliosOwnCases() throws IOException {
        try (InputStream in = TwilioSignatureTest.class.getResourceAsStream("/vectors/twilio_request_signature.json")) {
            return JsonMapper.shared().readTree(in).path("form").valueStream();
        }
    }
}
