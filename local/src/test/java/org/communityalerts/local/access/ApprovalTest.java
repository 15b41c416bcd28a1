package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communityalerts.local.Api;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The two-person rule over the running platform, and the trail it leaves. */
class ApprovalTest {
    private final String url = RunningPlatform.get().url();
    private final Api officer = Api.as(url, "officer");
    private final Api supervisor = Api.as(url, "supervisor");
    private final Api administrator = Api.as(url, "administrator");

    @Test
    void an_alert_to_everywhere_waits_until_a_second_person_approves_it_and_the_audit_shows_all_of_it() {
        String id = waiting(officer, "Flood at Bridgwater", false);

        JsonNode approval = supervisor.get("/api/alerts/" + id).body().path("approval");
        assertThat(approval.path("why").asString()).isEqualTo("everywhere");
        assertThat(approval.path("recipients").asInt()).isGreaterThan(100);
        assertThat(approval.path("cost").asDouble()).isPositive();
        assertThat(sent(id)).isEmpty();

        assertThat(officer.post("/api/alerts/" + id + "/approve", "{}").status())
                .isEqualTo(403);
        assertThat(supervisor.post("/api/alerts/" + id + "/approve", "{}").status())
                .isEqualTo(200);
        patiently().until(() -> !sent(id).isEmpty());
        assertThat(supervisor.post("/api/alerts/" + id + "/approve", "{}").status())
                .isEqualTo(409);
        supervisor.post("/api/alerts/" + id + "/stop", Map.of("reason", "the test is over"));

        assertThat(trail(id))
                .contains(
                        "officer alert.issue 202",
                        "officer alert.approve 403",
                        "supervisor alert.approve asked",
                        "supervisor alert.approve 200",
                        "supervisor alert.approve 409",
                        "supervisor alert.stop 202");
    }

    @Test
    void an_alert_to_more_people_than_the_limit_waits_likewise() {
        var settings = (ObjectNode) administrator.get("/api/settings").body();
        administrator.put("/api/settings", settings.deepCopy().put("approvalOver", 1));
        try {
            Map<String, Object> circle = Map.of("circle", Map.of("postcode", "TA1 3PF", "radiusMetres", 10_000));
            String id =
                    issue(officer, "More than the limit", circle, Instant.now().plus(Duration.ofDays(1)));
            assertThat(status(id)).isEqualTo("waiting");
            assertThat(supervisor
                            .get("/api/alerts/" + id)
                            .body()
                            .at("/approval/why")
                            .asString())
                    .isEqualTo("recipients");

            assertThat(officer.post("/api/alerts/" + id + "/approve", "{}").status())
                    .isEqualTo(403);
            assertThat(supervisor.post("/api/alerts/" + id + "/approve", "{}").status())
                    .isEqualTo(200);

            supervisor.post("/api/alerts/" + id + "/stop", Map.of("reason", "the test is over"));
            assertThat(trail(id))
                    .contains(
                            "officer alert.issue 202",
                            "officer alert.approve 403",
                            "supervisor alert.approve asked",
                            "supervisor alert.approve 200");
        } finally {
            administrator.put("/api/settings", settings);
        }
    }

    @Test
    void an_alert_beyond_the_budget_waits_likewise_and_one_with_life_at_risk_does_not() {
        var settings = (ObjectNode) administrator.get("/api/settings").body();
        var within = settings.deepCopy();
        within.putObject("budget").put("day", 1);
        assertThat(administrator.put("/api/settings", within).status()).isEqualTo(200);
        try {
            assertThat(status(texts("All that is left today", "severe"))).isNotEqualTo("waiting");
            String id = texts("Beyond the budget", "moderate");
            assertThat(supervisor
                            .get("/api/alerts/" + id)
                            .body()
                            .at("/approval/why")
                            .asString())
                    .isEqualTo("budget");
            assertThat(supervisor
                            .post("/api/alerts/" + id + "/reject", Map.of("reason", "the test is over"))
                            .status())
                    .isEqualTo(200);
        } finally {
            administrator.put("/api/settings", settings);
        }
    }

    /** To the whole town by text, for some pounds. */
    private String texts(String title, String severity) {
        Map<String, Object> circle = Map.of("circle", Map.of("postcode", "TA1 3PF", "radiusMetres", 10_000));
        Api.Answer answer = officer.post(
                "/api/alerts",
                Map.of(
                        "title",
                        title,
                        "text",
                        "This is a test of what may be spent.",
                        "severity",
                        severity,
                        "channels",
                        List.of("sms"),
                        "audience",
                        Map.of("area", circle)));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        String id = answer.body().path("id").asString();
        if (severity.equals("severe")) {
            supervisor.post("/api/alerts/" + id + "/stop", Map.of("reason", "the test is over"));
        }
        return id;
    }

    @Test
    void what_nobody_approves_in_time_lapses_and_is_not_sent() throws Exception {
        String id = issue(
                officer, "Lapses", Map.of("everywhere", true), Instant.now().plus(Duration.ofSeconds(5)));
        assertThat(status(id)).isEqualTo("waiting");

        patiently().until(() -> {
            RunningPlatform.get().invoke("SweepAlerts", "{}".getBytes(StandardCharsets.UTF_8));
            return status(id).equals("lapsed");
        });

        assertThat(supervisor.post("/api/alerts/" + id + "/approve", "{}").status())
                .isEqualTo(409);
        assertThat(sent(id)).isEmpty();
        assertThat(trail(id)).contains("sweepAlerts alert.lapse asked", "sweepAlerts alert.lapse done");
    }

    @Test
    void nobody_approves_their_own() {
        String id = waiting(supervisor, "My own", false);

        Api.Answer answer = supervisor.post("/api/alerts/" + id + "/approve", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("detail").asString()).contains("somebody else");
        assertThat(status(id)).isEqualTo("waiting");
    }

    @Test
    void a_rejected_alert_is_not_sent_and_says_why() {
        String id = waiting(officer, "Rejected", false);

        assertThat(supervisor.post("/api/alerts/" + id + "/reject", "{}").status())
                .isEqualTo(422);
        supervisor.post("/api/alerts/" + id + "/reject", Map.of("reason", "wrong area"));

        JsonNode alert = officer.get("/api/alerts/" + id).body();
        assertThat(alert.path("status").asString()).isEqualTo("rejected");
        assertThat(alert.at("/approval/decision/reason").asString()).isEqualTo("wrong area");
        assertThat(sent(id)).isEmpty();
    }

    @Test
    void a_supervisor_overrides_in_an_emergency_and_every_supervisor_is_told() {
        String id = waiting(supervisor, "Override", false);

        assertThat(supervisor
                        .post("/api/alerts/" + id + "/override", Map.of("reason", "the dam breaks"))
                        .status())
                .isEqualTo(200);
        supervisor.post("/api/alerts/" + id + "/stop", Map.of("reason", "the test is over"));

        JsonNode decision = officer.get("/api/alerts/" + id).body().at("/approval/decision");
        assertThat(decision.path("override").asBoolean()).isTrue();
        for (String address : List.of("joan.whitcombe@example.org", "dev.mistry@example.org")) {
            assertThat(RunningPlatform.get().ledger().entries("email", address))
                    .anyMatch(mail -> mail.body().contains(id) && mail.body().contains("the dam breaks"));
        }
    }

    @Test
    void an_exercise_needs_nobody_and_nothing_of_it_leaves() {
        String id = issue(officer, "Exercise", true);

        patiently().until(() -> status(id).equals("finished"));

        JsonNode alert = officer.get("/api/alerts/" + id).body();
        assertThat(alert.path("training").asBoolean()).isTrue();
        assertThat(alert.at("/progress/channels/email/sent").asInt()).isPositive();
        assertThat(sent(id)).isEmpty();
    }

    @Test
    void an_officer_does_not_stop_what_another_issued() {
        String id = waiting(supervisor, "Another's", false);

        assertThat(officer.post("/api/alerts/" + id + "/stop", "{}").status()).isEqualTo(403);
        assertThat(status(id)).isEqualTo("waiting");
    }

    private static String issue(Api api, String title, Map<String, Object> area, Instant expiresAt) {
        Api.Answer answer = api.post(
                "/api/alerts",
                Map.of(
                        "title", title,
                        "text", "This is a test of who may do what.",
                        "channels", List.of("email"),
                        "expiresAt", expiresAt.toString(),
                        "audience", Map.of("area", area)));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.body().path("id").asString();
    }

    private static String waiting(Api api, String title, boolean training) {
        String id = issue(api, title, training);
        assertThat(api.get("/api/alerts/" + id).body().path("status").asString())
                .isEqualTo("waiting");
        return id;
    }

    private static String issue(Api api, String title, boolean training) {
        Api.Answer answer = api.post(
                "/api/alerts",
                Map.of(
                        "title",
                        title,
                        "text",
                        "This is a test of who may do what.",
                        "training",
                        training,
                        "channels",
                        List.of("email"),
                        "audience",
                        Map.of("area", Map.of("everywhere", true))));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.body().path("id").asString();
    }

    private String status(String id) {
        return officer.get("/api/alerts/" + id).body().path("status").asString();
    }

    private static List<Ledger.Entry> sent(String id) {
        return RunningPlatform.get().ledger().entries(null, null).stream()
                .filter(entry -> id.equals(entry.alertId()))
                .toList();
    }

    private Stream<String> trail(String target) {
        RunningPlatform.awaitAudit();
        JsonNode entries =
                administrator.get("/api/audit?target=" + target).body().path("entries");
        return entries.valueStream()
                .map(entry -> entry.path("who").asString() + " "
                        + entry.path("action").asString() + " "
                        + entry.path("outcome").asString());
    }
}
