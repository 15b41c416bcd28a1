package org.communityalerts.local.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.util.List;
import java.util.Map;
import org.communityalerts.local.Api;
import org.communityalerts.local.Own;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Choosing whom to write to, over the real protocols. */
class WhomTest {
    private static final Map<String, Object> AUDIENCE = Map.of(
            "areas",
            List.of(
                    Map.of("place", "E06000024"),
                    Map.of("circle", Map.of("postcode", "TA1 3PF", "radiusMetres", 5000))),
            "groups",
            List.of("farm-watch", "horse-watch"),
            "exclude",
            Map.of("groups", List.of("business-watch")));

    private final Api api = Api.asOfficer();

    @Test
    void an_alert_reaches_as_many_as_were_estimated() {
        JsonNode estimate = api.post(
                        "/api/audience/estimate", Map.of("audience", AUDIENCE, "channels", List.of("email")))
                .body();
        int reached = estimate.get("recipients").intValue();
        assertThat(reached).isBetween(10, 500);

        var issued = api.post("/api/alerts", alert("Estimated"));
        assertThat(issued.status()).as(issued.body().toString()).isEqualTo(202);
        String path = "/api/alerts/" + issued.body().get("id").stringValue();
        patiently()
                .untilAsserted(() -> assertThat(
                                api.get(path).body().at("/progress/recipients").asInt())
                        .isEqualTo(reached));
    }

    @Test
    void an_alert_says_its_audience_in_the_form_it_was_asked_in() {
        var issued = api.post("/api/alerts", alert("Said back"));
        JsonNode audience = api.get("/api/alerts/" + issued.body().get("id").stringValue())
                .body()
                .get("audience");
        assertThat(audience.get("areas").get(0).get("place").stringValue()).isEqualTo("E06000024");
        assertThat(audience.get("areas").get(1).get("circle").get("postcode").stringValue())
                .isEqualTo("TA1 3PF");
        assertThat(audience.get("exclude").get("groups").get(0).stringValue()).isEqualTo("business-watch");
        assertThat(audience.get("words").stringValue()).isEqualTo("in North Somerset, or within 5 km of TA1 3PF");
    }

    @Test
    void alerts_are_found_by_their_words() {
        String place = Own.word();
        String title = "Sheep on the A38 by " + place;
        api.post("/api/alerts", alert(title));
        assertThat(titles("/api/alerts?q=sheep%20" + place)).containsExactly(title);
        assertThat(titles("/api/alerts?q=goat%20" + place)).isEmpty();
        assertThat(titles("/api/alerts?status=lapsed&q=sheep%20" + place)).isEmpty();
    }

    @Test
    void places_are_found_by_name_and_postcode_and_shown_with_their_outline() {
        assertThat(api.get("/api/places?q=portis")
                        .body()
                        .get("places")
                        .get(0)
                        .get("name")
                        .stringValue())
                .isEqualTo("Portishead");
        assertThat(api.get("/api/places?q=bs20%208qj")
                        .body()
                        .get("places")
                        .get(0)
                        .get("id")
                        .stringValue())
                .isEqualTo("BS20 8QJ");
        JsonNode authority = api.get("/api/places/E06000023").body();
        assertThat(authority.get("kind").stringValue()).isEqualTo("authority");
        assertThat(authority.get("areas").get(0).get("polygon").get(0).size()).isBetween(50, 2000);
        assertThat(api.get("/api/places/BS20%208QJ").body().get("name").stringValue())
                .isEqualTo("BS20 8QJ");
        assertThat(api.get("/api/places/nowhere").status()).isEqualTo(404);
        assertThat(api.get("/api/places").status()).isEqualTo(400);
    }

    @Test
    void an_alert_is_saved_changed_and_thrown_away() {
        String before = Own.word();
        String after = Own.word();
        Map<String, Object> draft = Map.of("title", "Loose animal", "audience", AUDIENCE, "channels", List.of("sms"));
        var saved = api.post("/api/templates", Map.of("name", before, "alert", draft));
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(201);
        String path = "/api/templates/" + saved.body().get("id").stringValue();

        assertThat(api.put(path, Map.of("name", after, "alert", draft)).status())
                .isEqualTo(200);
        assertThat(names()).contains(after).doesNotContain(before);
        assertThat(api.delete(path).status()).isEqualTo(200);
        assertThat(names()).doesNotContain(after);
        assertThat(api.delete(path).status()).isEqualTo(404);
    }

    @Test
    void a_template_belongs_to_whoever_saved_it_and_to_supervisors() {
        String mine = Own.word();
        String theirs = Own.word();
        var saved = api.post("/api/templates", Map.of("name", mine, "alert", Map.of("title", "Loose animal")));
        String path = "/api/templates/" + saved.body().get("id").stringValue();
        Api another = Api.as(RunningPlatform.get().url(), "pcso");

        assertThat(another.put(path, Map.of("name", theirs)).status()).isEqualTo(403);
        assertThat(another.delete(path).status()).isEqualTo(403);
        assertThat(names()).contains(mine).doesNotContain(theirs);

        Api supervisor = Api.as(RunningPlatform.get().url(), "supervisor");
        assertThat(supervisor.put(path, Map.of("name", "Ours")).body().get("author"))
                .isEqualTo(saved.body().get("author"));
        assertThat(supervisor.delete(path).status()).isEqualTo(200);
    }

    @Test
    void what_is_wrong_with_a_saved_alert_is_named() {
        var refused = api.post("/api/templates", Map.of("name", "X", "alert", Map.of("audience", Map.of())));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("errors").get(0).get("pointer").stringValue())
                .isEqualTo("/alert/audience/area");
    }

    private List<String> titles(String path) {
        return api.get(path)
                .body()
                .get("alerts")
                .valueStream()
                .map(alert -> alert.get("title").stringValue())
                .toList();
    }

    private List<String> names() {
        return api.get("/api/templates")
                .body()
                .get("templates")
                .valueStream()
                .map(template -> template.get("name").stringValue())
                .toList();
    }

    private static Map<String, Object> alert(String title) {
        return Map.of(
                "title",
                title,
                "text",
                "Take care.",
                "audience",
                AUDIENCE,
                "channels",
                List.of("email"),
                "public",
                false);
    }
}
