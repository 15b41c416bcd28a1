package org.communityalerts.local.promise;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.HttpEndpoint;
import org.jspecify.annotations.Nullable;

/** Stands before a provider that outlives those who call it: what it answers need not come to them. */
final class Gate implements AutoCloseable {
    private static final List<String> HEADERS = List.of("Authorization", "Content-Type");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String provider;
    private final HttpEndpoint endpoint;
    private volatile @Nullable Runnable taken;
    private volatile boolean lists = true;

    Gate(String provider) throws IOException {
        this.provider = provider;
        this.endpoint = new HttpEndpoint(0, this::handle);
    }

    String url() {
        return endpoint.url();
    }

    /** What happens once the provider has taken a message, instead of its answer; null for the answer. */
    void onceTaken(@Nullable Runnable act) {
        taken = act;
    }

    /** Whether the provider says what it has taken. */
    void lists(boolean wanted) {
        lists = wanted;
    }

    private void handle(HttpExchange exchange) throws IOException {
        // Of whoever asks now, not of who asks once the provider has answered.
        Runnable act = taken;
        try {
            boolean asks = exchange.getRequestMethod().equals("GET");
            if (asks && !lists) {
                Exchanges.json(exchange, 503, "{}");
                return;
            }
            var answer = http.send(request(exchange), BodyHandlers.ofByteArray());
            if (!asks && act != null) {
                act.run();
                exchange.close();
            } else {
                Exchanges.answer(exchange, answer.statusCode(), "application/json", answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(provider + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (String header : HEADERS) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return request.build();
    }

    @Override
    public void close() {
        endpoint.close();
        http.close();
    }
}
