package org.communityalerts.local.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.local.Api;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.OwnGroup;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDigests;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** A resident who asks for one e-mail a day of what is not urgent, from the wish to the mailbox. */
class DigestTest {
    private static final Pattern LINK = Pattern.compile("/unsubscribe/\\S+");
    private static final Api OFFICER = Api.asOfficer();
    private static final DynamoDbClient DYNAMO = RunningPlatform.get().dynamo();
    /** Whose digests have begun to go, at whatever hour this runs. */
    private static final LocalDate LAST = Digest.last(Instant.now());

    private final OwnGroup group = OwnGroup.ofOne(Channel.EMAIL);
    private final String id = group.residents().getFirst().id();
    private final String address = group.on(Channel.EMAIL).getFirst();
    private final Api resident = Api.asResident(RunningPlatform.get().url(), id);

    @Test
    void what_is_severe_comes_at_once_and_the_rest_together_at_the_hour_once() throws Exception {
        wish("daily");
        String first = issue("moderate", "Sheep gone");
        String second = issue("minor", "Gate left open");
        String severe = issue("severe", "Bull on the loose");
        patiently().until(() -> !mail(severe).isEmpty());
        patiently().until(() -> counted(first, "digested") == 1 && counted(second, "digested") == 1);
        assertThat(counted(severe, "digested")).isZero();
        assertThat(mail(first)).isEmpty();

        asIfSince(first, second);
        sweep();
        patiently().until(() -> !mail(Digest.id(LAST, id)).isEmpty());
        sweep();
        patiently().until(() -> due().stream().noneMatch(id::equals));

        assertThat(mail(Digest.id(LAST, id)))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body())
                        .contains("Sheep gone", "Gate left open", "/unsubscribe/")
                        .doesNotContain("Bull on the loose"));
        assertThat(mail(first)).isEmpty();
        patiently().until(() -> counted(first, "carried") == 1 && counted(second, "carried") == 1);
        assertThat(counted(first, "digested")).isZero();
        assertThat(copied(first).path("digest").asString()).isEqualTo(LAST.toString());
        assertThat(copied(severe).path("digest").isNull()).isTrue();
        assertThat(copied(Digest.id(LAST)).path("tells").valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void whoever_stops_e_mails_while_something_waits_gets_none() throws Exception {
        wish("weekly");
        String waiting = issue("moderate", "Lambs gone");
        String severe = issue("severe", "Bull on the loose");
        patiently()
                .until(() -> counted(waiting, "digested") == 1 && !mail(severe).isEmpty());
        Matcher link = LINK.matcher(mail(severe).getFirst().body());
        assertThat(link.find()).isTrue();
        assertThat(OFFICER.post(link.group(), "List-Unsubscribe=One-Click").status())
                .isEqualTo(200);

        asIfSince(waiting);
        sweep();
        patiently().until(() -> due().stream().noneMatch(id::equals));

        assertThat(mail(Digest.id(LAST, id))).isEmpty();
    }

    private void wish(String digest) {
        String version = resident.get("/api/public/me").body().path("version").asString();
        var changed = resident.put("/api/public/me", Map.of("version", version, "digest", digest));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(resident.get("/api/public/me").body().path("digest").asString())
                .isEqualTo(digest);
    }

    private String issue(String severity, String title) {
        var form = Map.of(
                "title",
                title,
                "text",
                "Please look out.",
                "severity",
                severity,
                "channels",
                List.of("email"),
                "expiresAt",
                Instant.now().plus(Duration.ofDays(10)).toString(),
                "audience",
                group.audience());
        var accepted = OFFICER.post("/api/alerts", form);
        assertThat(accepted.status()).isEqualTo(202);
        return accepted.body().path("id").asString();
    }

    /** What a resident's own copy of their data says of an alert or a digest. */
    private JsonNode copied(String alert) {
        return resident.get("/api/public/me/copy")
                .body()
                .path("addresses")
                .valueStream()
                .flatMap(held -> held.path("alerts").valueStream())
                .filter(left -> left.path("alertId").asString().equals(alert))
                .findFirst()
                .orElseThrow();
    }

    private static int counted(String alert, String status) {
        return OFFICER.get("/api/alerts/" + alert)
                .body()
                .at("/progress/channels/email/" + status)
                .asInt();
    }

    private List<Ledger.Entry> mail(String alertId) {
        return RunningPlatform.get().ledger().entries("email", null).stream()
                .filter(entry -> entry.to().equals(address) && alertId.equals(entry.alertId()))
                .toList();
    }

    /** Nobody waits for five o'clock: what waits does so as if it had been there before the last one. */
    private void asIfSince(String... alerts) {
        for (String alert : alerts) {
            DYNAMO.updateItem(u -> u.tableName("DeliveriesTable")
                    .key(Map.of("address", AttributeValue.fromS(address), "alertId", AttributeValue.fromS(alert)))
                    .updateExpression("SET digest = :day")
                    .expressionAttributeValues(Map.of(":day", AttributeValue.fromS(LAST.toString()))));
        }
        new DynamoDigests(DYNAMO, "DeliveriesTable").expect(LAST, id, Set.of(address));
    }

    private static List<String> due() {
        var due = new ArrayList<String>();
        new DynamoDigests(DYNAMO, "DeliveriesTable").due(LAST, due::addAll);
        return due;
    }

    private static void sweep() throws Exception {
        RunningPlatform.get().invoke("SweepAlerts", "{}".getBytes(StandardCharsets.UTF_8));
    }
}
