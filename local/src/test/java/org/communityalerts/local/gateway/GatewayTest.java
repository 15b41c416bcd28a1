package org.communityalerts.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.communityalerts.local.aws.HttpEndpoint;
import org.communityalerts.local.lambda.Invocable;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private static final byte[] FINE = "{\"statusCode\":200,\"body\":\"fine\"}".getBytes();

    @Test
    void whoever_asks_is_let_go_when_it_takes_too_long_and_the_function_goes_on() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        HttpResponse<String> answer = answer(Duration.ofMillis(50), "", event -> {
            await(mayEnd);
            ended.countDown();
            return FINE;
        });
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");

        mayEnd.countDown();
        await(ended);
    }

    @Test
    void a_request_that_no_function_could_take_is_too_large() throws Exception {
        assertThat(answer(Duration.ofSeconds(29), "x", event -> FINE).statusCode())
                .isEqualTo(200);
        assertThat(answer(Duration.ofSeconds(29), "x".repeat(6_291_556), event -> FINE)
                        .statusCode())
                .isEqualTo(413);
    }

    private static HttpResponse<String> answer(Duration timeout, String body, Invocable function) throws Exception {
        var route = new Route("POST", "/open", true, function);
        var gateway = new Gateway(List.of(route), null, exchange -> exchange.close(), timeout);
        try (var endpoint = new HttpEndpoint(0, gateway);
                var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(endpoint.url() + "/open"))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
