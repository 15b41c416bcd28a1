package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.Api;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How far an integrator may go, over the running platform. */
class IntegratorsTest {
    private static final String CLIENT = "/api/integrators/ControlRoomClient";
    private static final Map<String, Object> AROUND_TAUNTON =
            Map.of("circle", Map.of("postcode", "TA1 3PF", "radiusMetres", 5000));

    private final String url = RunningPlatform.get().url();
    private final Api administrator = Api.as(url, "administrator");
    private final Api integrator = Api.as(url, "integrator");

    @AfterEach
    void nothing_is_limited_any_more() {
        limit(Map.of("areas", List.of(Map.of("everywhere", true)), "alwaysWaits", false));
    }

    @Test
    void what_goes_beyond_its_limits_is_refused_and_each_limit_is_named() {
        limit(Map.of("areas", List.of(AROUND_TAUNTON), "groups", List.of("business-watch")));

        JsonNode problem = issue(403, Map.of("place", place("Portishead")), null);

        assertThat(pointers(problem)).containsExactly("/audience/groups", "/audience");
    }

    @Test
    void a_group_that_is_not_its_own_is_refused_alike_whether_there_is_one_or_not() {
        limit(Map.of("areas", List.of(AROUND_TAUNTON), "groups", List.of("business-watch")));

        JsonNode real = issue(403, Map.of("place", place("Portishead")), "farm-watch");

        assertThat(pointers(real)).containsExactly("/audience/groups");
        assertThat(issue(403, Map.of("place", place("Portishead")), "no-such-watch"))
                .isEqualTo(real);
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }

    @Test
    void more_people_than_it_may_reach_are_refused() {
        limit(Map.of("areas", List.of(AROUND_TAUNTON), "mostRecipients", 1));

        JsonNode problem = issue(403, AROUND_TAUNTON, null);

        assertThat(problem.at("/errors/0/detail").asString()).endsWith("this client may reach 1 at most");
    }

    @Test
    void its_alerts_wait_for_a_person_unless_it_is_said_otherwise() {
        limit(Map.of("areas", List.of(AROUND_TAUNTON)));

        JsonNode accepted = issue(202, AROUND_TAUNTON, "business-watch");

        assertThat(accepted.path("status").asString()).isEqualTo("waiting");
        String alert = "/api/alerts/" + accepted.path("id").asString();
        assertThat(integrator.get(alert).body().at("/approval/why").asString()).isEqualTo("integrator");
        Api.as(url, "supervisor").post(alert + "/reject", Map.of("reason", "the test is over"));
    }

    @Test
    void one_that_calls_too_often_is_told_how_long_to_wait() {
        limit(Map.of("areas", List.of(AROUND_TAUNTON), "requestsPerMinute", 1));

        Api.Answer last = null;
        // A minute may begin between two calls, but not between three.
        for (int call = 0; call < 3 && (last == null || last.status() != 429); call++) {
            last = integrator.get("/api/groups");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(
                        last.whole().headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
    }

    @Test
    void one_that_was_taken_out_may_do_nothing_and_the_audit_shows_who_did_it() {
        administrator.delete(CLIENT);

        assertThat(integrator.get("/api/groups").status()).isEqualTo(403);
        RunningPlatform.awaitAudit();
        assertThat(administrator
                        .get("/api/audit?what=integrator.remove&target=ControlRoomClient")
                        .body()
                        .at("/entries/0/who")
                        .asString())
                .isEqualTo("administrator");
    }

    private void limit(Map<String, Object> limits) {
        var asked = new HashMap<String, Object>(
                Map.of("name", "Control room", "mostRecipients", 1_000_000, "requestsPerMinute", 6000));
        asked.putAll(limits);
        Api.Answer answer = administrator.put(CLIENT, asked);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private JsonNode issue(int status, Map<String, Object> area, String group) {
        var audience = new HashMap<String, Object>(Map.of("area", area));
        if (group != null) {
            audience.put("groups", List.of(group));
        }
        Api.Answer answer = integrator.post(
                "/api/alerts",
                Map.of(
                        "title",
                        "Limits",
                        "text",
                        "This is a test of limits.",
                        "channels",
                        List.of("email"),
                        "audience",
                        audience));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        return answer.body();
    }

    private String place(String name) {
        return integrator.get("/api/places?q=" + name).body().at("/places/0/id").asString();
    }
}
