package org.communityalerts.local.backup;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communityalerts.local.Asking;
import tools.jackson.databind.JsonNode;

/**
 * What an officer sees of a platform.
 *
 * @param newestAlert its id, or empty if there is none
 * @param reached how many an alert to each group, and to everybody, would reach
 */
record Seen(String newestAlert, Map<String, Integer> reached) {
    private static final Map<String, Object> ANYWHERE = Map.of("everywhere", true);

    /** Asks the platform at that address. */
    static Seen at(String url) throws IOException, InterruptedException {
        try (var ask = new Asking(url)) {
            String alert = ask.get("/api/alerts").at("/alerts/0/id").asString("");
            var reached = new TreeMap<String, Integer>();
            reached.put("everybody", reach(ask, Map.of("area", ANYWHERE)));
            for (JsonNode group : ask.get("/api/groups").path("groups")) {
                String name = group.path("name").asString();
                reached.put(name, reach(ask, Map.of("groups", List.of(name), "area", ANYWHERE)));
            }
            return new Seen(alert, reached);
        }
    }

    /** How many messages the platform has handed to providers. */
    static int sent(String url) throws IOException, InterruptedException {
        try (var ask = new Asking(url)) {
            return ask.get("/local/outbox").size();
        }
    }

    private static int reach(Asking ask, Map<String, Object> audience) throws IOException, InterruptedException {
        return ask.post("/api/audience/estimate", Map.of("audience", audience))
                .path("recipients")
                .asInt();
    }
}
