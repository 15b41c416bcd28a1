package org.communityalerts.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a platform's HTTP API as somebody of the demo force would: an officer, if nobody is named. */
public final class Asking implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String person;

    public Asking(String url) {
        this(url, "officer");
    }

    /** @param person an id of those who can sign in */
    public Asking(String url, String person) {
        this.url = url;
        this.person = person;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return answer(request(path).header("Authorization", "Bearer " + token()));
    }

    public JsonNode post(String path, Object body) throws IOException, InterruptedException {
        String text = body instanceof String json ? json : JSON.writeValueAsString(body);
        return answer(request(path)
                .header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    @Override
    public void close() {
        http.close();
    }

    private String token() throws IOException, InterruptedException {
        return answer(request("/local/token")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"role\":\"" + person + "\"}")))
                .path("access_token")
                .asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri().getPath() + " answers " + answer.statusCode());
        }
        return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }
}
