package org.communityalerts.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.HttpEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {
    private static final byte[] WHOLE = "0123456789".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"0-3, 0123, bytes 0-3/10", "8-, 89, bytes 8-9/10", "-3, 789, bytes 7-9/10", "5-99, 56789, bytes 5-9/10"
    })
    void a_part_that_is_asked_for_is_answered_with_where_it_lies(String range, String part, String where)
            throws Exception {
        HttpResponse<String> answer = ask("bytes=" + range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(part);
        assertThat(answer.headers().firstValue("Content-Range")).contains(where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=3-1", "bytes=0-1,4-5", "lines=0-1", "bytes=-"})
    void what_asks_for_no_one_part_is_answered_with_the_whole(String range) throws Exception {
        assertThat(ask(range).statusCode()).isEqualTo(200);
        assertThat(ask(range).body()).isEqualTo("0123456789");
    }

    @Test
    void a_part_behind_the_end_cannot_be_had() throws Exception {
        assertThat(ask("bytes=10-").statusCode()).isEqualTo(416);
    }

    private static HttpResponse<String> ask(String range) throws IOException, InterruptedException {
        try (var endpoint = new HttpEndpoint(0, exchange -> {
                    if (!Ranges.answered(exchange, "text/plain", WHOLE)) {
                        Exchanges.answer(exchange, 200, "text/plain", WHOLE);
                    }
                });
                var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(endpoint.url() + "/digits"))
                    .header("Range", range)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
