package org.communityalerts.outside.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The SDK's way to Twilio: each request goes out once, to the configured address. The SDK's own client tries three
 * times when Twilio answers 5xx, which can send a text three times.
 */
final class OneAttempt extends HttpClient {
    private static final String STANDARD = "https://api.twilio.com";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final java.net.http.HttpClient http = java.net.http.HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .build();
    private final String base;

    /** @param base Twilio's address, without a slash at the end */
    OneAttempt(String base) {
        this.base = base;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            var answer = http.send(asHttp(request), BodyHandlers.ofString());
            return new Response(answer.body(), answer.statusCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while waiting for Twilio"));
        }
    }

    private HttpRequest asHttp(Request request) {
        String url = request.constructURL().toString().replace(STANDARD, base);
        var builder = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER)
                .header("Authorization", request.getAuthString())
                .header("Accept", "application/json");
        return switch (request.getMethod()) {
            case GET -> builder.GET().build();
            case POST ->
                builder.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(request.encodeFormBody()))
                        .build();
            default -> throw new IllegalArgumentException("no " + request.getMethod() + " is made to Twilio here");
        };
    }
}
