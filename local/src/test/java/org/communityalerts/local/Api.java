package org.communityalerts.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a platform's HTTP API as somebody with a role. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** An answer, its body read as JSON. */
    public record Answer(int status, JsonNode body, HttpResponse<String> whole) {}

    private final String url;
    private final String role;
    private final String from;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Api(String url, String role, String from) {
        this.url = url;
        this.role = role;
        this.from = from;
    }

    /** The shared platform's API, as an officer. */
    public static Api asOfficer() {
        return as(RunningPlatform.get().url(), "officer");
    }

    /** A platform's API, as one of officer, supervisor, administrator and integrator. */
    public static Api as(String url, String role) {
        return new Api(url, role, "192.0.2.1");
    }

    /** The API of a platform as a resident who has proven an address. */
    public static Api asResident(String url, String subscriberId) {
        var api = new Api(url, "resident", "192.0.2.1");
        api.tokens.put(api.role, "Resident " + ResidentToken.of(subscriberId));
        return api;
    }

    /** The same from another place on the network, so that what is too much from there is not too much from here. */
    public Api from(String address) {
        return new Api(url, role, address);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    public Answer put(String path, Object body) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    /** Changes what was read in the version of that tag. */
    public Answer put(String path, String ifMatch, Object body) {
        return send(request(path).header("If-Match", ifMatch).PUT(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Posts an alert under an idempotency key of one's own. */
    public Answer post(String path, String key, Object body) {
        return send(request(path).header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", tokens.computeIfAbsent(role, this::token))
                .header("X-Forwarded-For", from + ", 10.0.0.1")
                .header("Content-Type", "application/json");
    }

    private String token(String role) {
        var request = HttpRequest.newBuilder(URI.create(url + "/local/token"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"role\":\"" + role + "\"}"));
        JsonNode body = send(request).body();
        return "Bearer " + (body.has("access_token") ? body.path("access_token") : body.path("token")).asString();
    }

    private static String text(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            boolean json = type.contains("json") && !answer.body().isEmpty();
            return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : null, answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
