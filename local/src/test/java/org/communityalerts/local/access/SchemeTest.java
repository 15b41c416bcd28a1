package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.communityalerts.local.Waiting.patiently;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.Api;
import org.communityalerts.local.OwnGroup;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a co-ordinator may do, over the running platform. */
class SchemeTest {
    private static final String PERSON = "/api/people/coordinator";
    private static final OwnGroup NEIGHBOURS = OwnGroup.ofOne(Channel.SMS);

    private final String url = RunningPlatform.get().url();
    private final Api administrator = Api.as(url, "administrator");
    private final Api coordinator = Api.as(url, "coordinator");
    private final Api supervisor = Api.as(url, "supervisor");
    private final JsonNode usual = coordinator.get("/api/me").body().path("scheme");

    @AfterEach
    void as_it_was() {
        administrator.put(PERSON, Map.of("scheme", usual));
    }

    @Test
    void what_they_send_waits_and_then_comes_in_the_schemes_name() {
        settle(around(9000), 50);

        JsonNode accepted = issue(202, NEIGHBOURS.audience());
        String alert = "/api/alerts/" + accepted.path("id").asString();
        JsonNode seen = coordinator.get(alert).body();
        assertThat(seen.at("/approval/why").asString()).isEqualTo("firstTen");
        assertThat(seen.path("scheme").asString()).isEqualTo("Test Watch");
        assertThat(supervisor.post(alert + "/approve", Map.of()).status()).isEqualTo(200);

        String to = NEIGHBOURS.on(Channel.SMS).getFirst();
        patiently()
                .untilAsserted(() -> assertThat(RunningPlatform.get().ledger().entries("sms", to))
                        .anyMatch(text -> text.body().contains(": Test Watch: The lights are out.")));
        patiently()
                .untilAsserted(() -> assertThat(coordinator
                                .get("/api/me")
                                .body()
                                .path("firstLeft")
                                .asInt())
                        .isLessThan(10));
        assertThat(coordinator.get("/api/alerts").body().path("alerts").valueStream())
                .allMatch(one -> one.path("createdBy").asString().equals("coordinator"));
    }

    @Test
    void beyond_the_scheme_nothing_is_estimated_or_sent() {
        settle(Map.of("circle", Map.of("postcode", "TA1 3PF", "radiusMetres", 500)), 50);

        assertThat(issue(403, NEIGHBOURS.audience()).path("errors").toString())
                .contains("must lie within one of the scheme's areas");
        var asked = Map.of("text", "The lights are out.", "audience", NEIGHBOURS.audience());
        assertThat(coordinator.post("/api/audience/estimate", asked).status()).isEqualTo(403);
    }

    @Test
    void limits_drawn_closer_before_its_time_stop_an_alert_that_was_approved() {
        settle(around(9000), 50);
        String alert = "/api/alerts/"
                + issue(202, NEIGHBOURS.audience(), Instant.now().plusSeconds(30))
                        .path("id")
                        .asString();
        assertThat(supervisor.post(alert + "/approve", Map.of()).status()).isEqualTo(200);

        settle(Map.of("circle", Map.of("postcode", "TA1 3PF", "radiusMetres", 500)), 50);

        patiently()
                .untilAsserted(() -> assertThat(
                                coordinator.get(alert).body().path("status").asString())
                        .isEqualTo("stopped"));
        assertThat(coordinator.get(alert).body().at("/stop/reason").asString())
                .contains("beyond its author's limits by now");
        RunningPlatform.awaitAudit();
        String id = alert.substring(alert.lastIndexOf('/') + 1);
        assertThat(administrator
                        .get("/api/audit?what=alert.stop&target=" + id)
                        .body()
                        .path("entries")
                        .valueStream())
                .extracting(
                        entry -> entry.path("who").asString(),
                        entry -> entry.path("outcome").asString())
                .containsExactly(tuple("planAlert", "done"), tuple("planAlert", "asked"));
    }

    @Test
    void a_number_drawn_closer_stops_one_that_was_approved_too() {
        OwnGroup some = OwnGroup.nearPortishead("farm-watch", 9000);
        settle(some, around(some, 9000), 500);
        String alert = "/api/alerts/"
                + issue(202, some.audience(), Instant.now().plusSeconds(30))
                        .path("id")
                        .asString();
        assertThat(supervisor.post(alert + "/approve", Map.of()).status()).isEqualTo(200);

        settle(some, around(some, 9000), 5);

        patiently()
                .untilAsserted(() -> assertThat(
                                coordinator.get(alert).body().at("/stop/reason").asString())
                        .contains("may reach 5 at most"));
    }

    @Test
    void of_a_few_they_are_told_no_more_than_that_they_are_few() {
        settle(around(9000), 50);

        var asked = Map.of("text", "The lights are out.", "audience", NEIGHBOURS.audience());
        JsonNode estimate = coordinator.post("/api/audience/estimate", asked).body();

        assertThat(estimate.path("fewerThanFive").asBoolean())
                .as("%s", estimate)
                .isTrue();
        assertThat(coordinator.get("/api/groups").body().path("groups").valueStream())
                .extracting(group -> group.path("name").asString())
                .containsExactly(NEIGHBOURS.name());
    }

    @Test
    void what_is_settled_is_among_the_people_for_administrators_alone_and_on_the_audit() {
        settle(around(9000), 50);

        assertThat(administrator.get("/api/people").body().toString()).contains("\"name\":\"Test Watch\"");
        assertThat(supervisor.get("/api/people").body().toString()).doesNotContain("Test Watch");
        assertThat(administrator.get("/api/integrators").body().toString()).doesNotContain("Test Watch");
        assertThat(administrator.get("/api/integrators/person%20coordinator").status())
                .isEqualTo(404);
        assertThat(administrator.delete("/api/integrators/person%20coordinator").status())
                .isEqualTo(404);
        RunningPlatform.awaitAudit();
        assertThat(administrator
                        .get("/api/audit?what=person.change&target=coordinator")
                        .body()
                        .toString())
                .contains("Test Watch", "mostRecipients");
    }

    private static Map<String, Object> around(int metres) {
        return around(NEIGHBOURS, metres);
    }

    private static Map<String, Object> around(OwnGroup group, int metres) {
        String postcode = group.residents().getFirst().postcode();
        return Map.of("circle", Map.of("postcode", postcode, "radiusMetres", metres));
    }

    private void settle(Map<String, Object> area, int most) {
        settle(NEIGHBOURS, area, most);
    }

    private void settle(OwnGroup group, Map<String, Object> area, int most) {
        var scheme = Map.of(
                "name", "Test Watch", "groups", List.of(group.name()), "areas", List.of(area), "mostRecipients", most);
        assertThat(administrator.put(PERSON, Map.of("scheme", scheme)).status()).isEqualTo(200);
    }

    private JsonNode issue(int status, Map<String, Object> audience) {
        return issue(status, audience, null);
    }

    private JsonNode issue(int status, Map<String, Object> audience, Instant sendAt) {
        var asked = new HashMap<String, Object>(Map.of(
                "title", "Lights", "text", "The lights are out.", "channels", List.of("sms"), "severity", "severe"));
        asked.put("audience", audience);
        if (sendAt != null) {
            asked.put("sendAt", sendAt.toString());
        }
        Api.Answer answer = coordinator.post("/api/alerts", asked);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        return answer.body();
    }
}
