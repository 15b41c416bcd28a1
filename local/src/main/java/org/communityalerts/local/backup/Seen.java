package org.communityalerts.local.backup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an officer sees of a platform.
 *
 * @param newestAlert its id, or empty if there is none
 * @param reached how many an alert to each group, and to everybody, would reach
 */
record Seen(String newestAlert, Map<String, Integer> reached) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Asks the platform at that address. */
    static Seen at(String url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var ask = new Asking(http, url);
            String alert = ask.get("/api/alerts").at("/alerts/0/id").asString("");
            var reached = new TreeMap<String, Integer>();
            reached.put("everybody", ask.reach(Map.of("area", Map.of("everywhere", true))));
            for (JsonNode group : ask.get("/api/groups").path("groups")) {
                String name = group.path("name").asString();
                reached.put(name, ask.reach(Map.of("groups", new String[] {name}, "area", Map.of("everywhere", true))));
            }
            return new Seen(alert, reached);
        }
    }

    /** How many messages the platform has handed to providers. */
    static int sent(String url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return new Asking(http, url).get("/local/outbox").size();
        }
    }

    private record Asking(HttpClient http, String url) {
        JsonNode get(String path) throws IOException, InterruptedException {
            return answer(request(path).header("Authorization", "Bearer " + token()));
        }

        int reach(Object audience) throws IOException, InterruptedException {
            String body = JSON.writeValueAsString(Map.of("audience", audience));
            return answer(request("/api/audience/estimate")
                            .header("Authorization", "Bearer " + token())
                            .POST(HttpRequest.BodyPublishers.ofString(body)))
                    .path("recipients")
                    .asInt();
        }

        private String token() throws IOException, InterruptedException {
            return answer(request("/local/token").POST(HttpRequest.BodyPublishers.ofString("{\"role\":\"officer\"}")))
                    .path("access_token")
                    .asString();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(url + path));
        }

        private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.uri().getPath() + " answers " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        }
    }
}
