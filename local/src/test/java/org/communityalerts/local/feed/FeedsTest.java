package org.communityalerts.local.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communityalerts.local.Api;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another authority's warning on its way to residents, and what ends it, over the running platform. */
class FeedsTest {
    private final String url = RunningPlatform.get().url();
    private final Api administrator = Api.as(url, "administrator");
    private final Api officer = Api.asOfficer();
    private final String name = "weather-" + UUID.randomUUID();
    private final String feed = "/local/feeds/" + UUID.randomUUID();
    private Map<String, Object> before;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void the_force_reads_a_feed() {
        before = tools.jackson.databind.json.JsonMapper.shared()
                .convertValue(administrator.get("/api/settings").body(), Map.class);
        read(List.of(Map.of("name", name, "address", url + feed, "format", "cap")));
        say("wind-1", "Alert", "");
    }

    @AfterEach
    void it_does_not_any_more() {
        read(List.of());
        officer.post("/local/feeds/read", "");
    }

    @Test
    void a_warning_is_offered_opened_sent_by_a_person_and_ended_by_the_all_clear() {
        JsonNode offered = offered();
        assertThat(offered.path("title").asString()).isEqualTo("High winds, " + name);
        assertThat(offered.path("standing").asString()).isEqualTo("offered");
        assertThat(officer.get("/api/alerts?q=" + name).body().path("alerts")).isEmpty();
        String open = "/api/bulletins/" + offered.path("id").asString() + "/open";
        assertThat(administrator.post(open, "").status()).isEqualTo(403);
        assertThat(officer.post(open, "").body().path("standing").asString()).isEqualTo("opened");

        String alert = issue(offered);
        assertThat(bulletins()).noneMatch(this::ours);

        say("wind-2", "Cancel", "met.example.org,wind-1,2026-11-24T08:00:00+00:00");
        JsonNode over = offered();
        assertThat(over.path("inForce").asBoolean()).isFalse();
        assertThat(over.path("changed").asBoolean()).isTrue();
        assertThat(over.path("sent").asString()).isEqualTo(alert);
    }

    @Test
    void a_warning_that_is_put_aside_stays_so_and_one_that_cannot_be_read_is_said_to_be_so() {
        JsonNode offered = offered();
        officer.post("/api/bulletins/" + offered.path("id").asString() + "/dismiss", "");
        officer.post("/local/feeds/read", "");
        assertThat(bulletins()).noneMatch(this::ours);

        officer.put(feed, "<!DOCTYPE alert [<!ENTITY a \"ha\">]><alert>&a;</alert>");
        officer.post("/local/feeds/read", "");

        assertThat(officer.get("/api/bulletins").body().path("feeds"))
                .anyMatch(
                        one -> one.path("name").asString().equals(name) && one.has("failedSince") && one.has("readAt"));
    }

    private String issue(JsonNode offered) {
        var request = new HashMap<String, Object>();
        offered.path("alert").propertyStream().forEach(field -> request.put(field.getKey(), field.getValue()));
        request.put("bulletin", offered.path("id").asString());
        request.put("channels", List.of("web"));
        Api.Answer answer = officer.post("/api/alerts", request);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.body().path("id").asString();
    }

    private JsonNode offered() {
        officer.post("/local/feeds/read", "");
        patiently().until(() -> bulletins().stream().anyMatch(this::ours));
        return bulletins().stream().filter(this::ours).findFirst().orElseThrow();
    }

    private List<JsonNode> bulletins() {
        return officer.get("/api/bulletins")
                .body()
                .path("bulletins")
                .valueStream()
                .toList();
    }

    private boolean ours(JsonNode bulletin) {
        return bulletin.path("feed").asString().equals(name);
    }

    private void read(List<Object> feeds) {
        var asked = new HashMap<>(before);
        asked.remove("proposed");
        asked.remove("feeds");
        if (!feeds.isEmpty()) {
            asked.put("feeds", feeds);
        }
        Api.Answer answer = administrator.put("/api/settings", asked);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private void say(String id, String type, String references) {
        String info = type.equals("Cancel") ? "" : """
                <info><category>Met</category><event>High wind</event><urgency>Expected</urgency>
                <severity>Moderate</severity><certainty>Likely</certainty><headline>High winds, %s</headline>
                <instruction>Stay away from the pier.</instruction>
                <area><areaDesc>Clevedon</areaDesc><circle>51.44,-2.85 2</circle></area></info>""".formatted(name);
        String sent = type.equals("Cancel") ? "2026-11-24T10:00:00+00:00" : "2026-11-24T08:00:00+00:00";
        officer.put(
                feed,
                "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>" + id
                        + "</identifier><sender>met.example.org</sender><sent>" + sent
                        + "</sent><status>Actual</status>"
                        + "<msgType>" + type + "</msgType><scope>Public</scope><references>" + references
                        + "</references>" + info + "</alert>");
    }
}
