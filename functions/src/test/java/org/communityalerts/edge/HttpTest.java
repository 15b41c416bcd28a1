package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.AnyText;
import org.communityalerts.domain.Letters;
import org.communityalerts.port.UnknownToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HttpTest {
    private final Http http = new Http();

    @Test
    void whatever_text_is_shown_the_answer_is_json_in_utf_8() {
        AnyText.some(3000).forEach(text -> {
            String body = http.json(200, Map.of("text", text), Map.of()).getBody();

            JsonNode read = JsonMapper.shared().readTree(body.getBytes(StandardCharsets.UTF_8));
            assertThat(Letters.wellFormed(read.path("text").asString())).isNotNull();
            if (Letters.flaw("x" + text).isEmpty()) {
                assertThat(read.path("text").asString()).isEqualTo(text);
            }
        });
    }

    @Test
    void moments_are_shown_to_the_millisecond_at_most() {
        Instant moment = Instant.parse("2026-11-29T20:13:49.893785741Z");

        assertThat(http.json(200, Map.of("at", moment, "all", List.of(moment)), Map.of())
                        .getBody())
                .contains("\"at\":\"2026-11-29T20:13:49.893Z\"", "[\"2026-11-29T20:13:49.893Z\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': 1, 'b': {'a': 2, 'a': 3}} | a field is there twice, at line 1, column 27.",
                "{'a': NaN}                      | read: line 1, column 10.",
                "{'a': 1                         | read: line 1, column 8.",
            })
    void a_body_that_cannot_be_read_is_told_what_is_wrong_where(String body, String why) {
        assertThat(unread(body.replace('\'', '"'))).contains(why);
    }

    @Test
    void a_body_that_goes_too_deep_is_not_said_to_end_too_soon() {
        assertThat(unread("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}")).contains("more than 32 levels");
        assertThat(unread("{\"a\":1" + "0".repeat(1000) + "}")).contains("a number or a name that is too long");
    }

    private String unread(String body) {
        var answer = http.answer(
                APIGatewayV2HTTPEvent.builder().withBody(body).build(),
                request -> http.json(200, http.body(request), Map.of()));
        assertThat(answer.getStatusCode()).isEqualTo(400);
        return answer.getBody();
    }

    @Test
    void whatever_is_refused_lists_what_is_to_be_mended_be_it_nothing() {
        var tooLarge =
                APIGatewayV2HTTPEvent.builder().withBody("x".repeat(70_000)).build();

        assertThat(http.answer(tooLarge, request -> http.json(200, http.body(request), Map.of()))
                        .getBody())
                .contains("\"status\":413", "\"errors\":[]");
        assertThat(http.answer(new APIGatewayV2HTTPEvent(), request -> {
                            throw new IllegalStateException("not ours to explain");
                        })
                        .getBody())
                .contains("\"status\":500", "\"errors\":[]");
    }

    @Test
    void who_sends_a_body_packed_is_told_to_send_it_as_it_is() {
        var packed = APIGatewayV2HTTPEvent.builder()
                .withBody(Base64.getEncoder().encodeToString(new byte[] {0x1f, (byte) 0x8b, 8}))
                .withIsBase64Encoded(true)
                .withHeaders(Map.of("content-encoding", "gzip"))
                .build();

        var answer = http.answer(packed, request -> http.json(200, http.body(request), Map.of()));

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getBody()).contains("Send it without Content-Encoding.");
    }

    @Test
    void a_place_in_a_list_that_is_gone_is_the_askers_to_mend() {
        var answer = http.answer(new APIGatewayV2HTTPEvent(), request -> {
            throw new UnknownToken();
        });

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getBody()).contains("nextToken");
    }
}
