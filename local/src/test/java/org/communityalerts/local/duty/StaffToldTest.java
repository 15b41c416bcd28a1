package org.communityalerts.local.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.Api;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;

/** People of the force are told, in a browser that is shut and by e-mail, once. */
class StaffToldTest {
    private static final String URL = RunningPlatform.get().url();
    private static final Api SUPERVISOR = Api.as(URL, "supervisor");
    private static final Api OFFICER = Api.asOfficer();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_approval_that_waits_is_pushed_to_a_supervisors_browser_once_and_names_nothing() {
        JsonNode subscription =
                SUPERVISOR.post("/local/push/browsers", Map.of()).body();
        var added = SUPERVISOR.post("/api/me/push", subscription);
        assertThat(added.status()).as("%s", added).isEqualTo(200);
        assertThat(added.body().path("pushKey").asString()).hasSize(87);

        String alertId = waiting();
        JsonNode pushed = await().atMost(Duration.ofSeconds(30))
                .until(() -> pushes(alertId).stream().findFirst().orElse(null), found -> found != null);
        assertThat(pushed.path("url").asString())
                .isEqualTo("/officers.html?notice=" + alertId + "-approval#/alerts/" + alertId);
        assertThat(pushed.toString()).doesNotContain("Secret garden");

        again(StaffNotice.approval(alertId, "somebody", java.time.Instant.now()));
        await().atMost(Duration.ofSeconds(60)).until(StaffToldTest::isRead);
        assertThat(pushes(alertId)).hasSize(1);
    }

    @Test
    void a_decision_is_told_by_email_to_whoever_issued_the_alert() {
        String alertId = waiting();
        var decided = SUPERVISOR.post("/api/alerts/" + alertId + "/reject", Map.of("reason", "Not now"));
        assertThat(decided.status()).as("%s", decided).isEqualTo(200);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> RunningPlatform.get().ledger().entries("email", null).stream()
                        .anyMatch(mail -> mail.body().contains(alertId + "-decision")));
    }

    @Test
    void what_is_chosen_is_kept_a_browser_that_is_gone_goes_and_a_fault_is_named() throws Exception {
        Api administrator = Api.as(URL, "administrator");
        var chosen = administrator.put(
                "/api/me/watch", Map.of("wants", List.of("trouble"), "onDuty", true, "mobile", "07700 900123"));
        assertThat(chosen.status()).as("%s", chosen).isEqualTo(200);
        assertThat(chosen.body().path("mobile").asString()).isEqualTo("+447700900123");
        assertThat(administrator
                        .get("/api/me/watch")
                        .body()
                        .path("wants")
                        .get(0)
                        .asString())
                .isEqualTo("trouble");

        var wrong = administrator.put("/api/me/watch", Map.of("wants", List.of("gossip"), "onDuty", true));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(administrator
                        .post("/api/me/push", Map.of("endpoint", "ftp://x", "keys", Map.of()))
                        .status())
                .isEqualTo(422);
        administrator.put("/api/me/watch", Map.of("wants", List.of()));

        JsonNode subscription = OFFICER.post("/local/push/browsers", Map.of()).body();
        OFFICER.post("/api/me/push", subscription);
        int before = OFFICER.get("/api/me/watch").body().path("browsers").asInt();
        http.send(
                HttpRequest.newBuilder(URI.create(subscription.path("endpoint").asString()))
                        .DELETE()
                        .build(),
                BodyHandlers.discarding());
        SUPERVISOR.post("/api/alerts/" + waiting() + "/reject", Map.of("reason", "No"));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        OFFICER.get("/api/me/watch").body().path("browsers").asInt() == before - 1);
    }

    @Test
    void who_opens_a_notice_says_so() {
        assertThat(SUPERVISOR
                        .post("/api/me/notices/some-alert-approval/open", Map.of())
                        .status())
                .isEqualTo(200);
    }

    private static String waiting() {
        var body = Map.of(
                "title",
                "Secret garden",
                "text",
                "Keep away.",
                "channels",
                List.of("email"),
                "audience",
                Map.of("area", Map.of("everywhere", true)));
        var answer = OFFICER.post("/api/alerts", body);
        String id = answer.body().path("id").asString();
        assertThat(OFFICER.get("/api/alerts/" + id).body().path("status").asString())
                .as("%s", answer)
                .isEqualTo("waiting");
        return id;
    }

    private static SqsQueue<StaffNotice> queue() {
        String url = RunningPlatform.get()
                .sqs()
                .getQueueUrl(q -> q.queueName("NoticesQueue"))
                .queueUrl();
        return new SqsQueue<>(RunningPlatform.get().sqs(), url, Json.mapper());
    }

    /** What waits to be looked at again is put off, and not there yet. */
    private static boolean isRead() {
        String url = RunningPlatform.get()
                .sqs()
                .getQueueUrl(q -> q.queueName("NoticesQueue"))
                .queueUrl();
        var counts = RunningPlatform.get()
                .sqs()
                .getQueueAttributes(q -> q.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
        return counts.attributes().values().stream().allMatch("0"::equals);
    }

    private static void again(StaffNotice notice) {
        queue().send(List.of(notice, notice));
    }

    private static List<JsonNode> pushes(String alertId) {
        JsonNode all = OFFICER.get("/local/pushes").body();
        return StreamSupport.stream(all.spliterator(), false)
                .map(push -> Json.mapper().readTree(push.path("message").asString()))
                .filter(push -> push.path("tag").asString().startsWith(alertId))
                .toList();
    }
}
