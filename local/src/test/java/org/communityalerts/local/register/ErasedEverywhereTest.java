package org.communityalerts.local.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.local.Api;
import org.communityalerts.local.Own;
import org.communityalerts.local.OwnGroup;
import org.communityalerts.local.Platform;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDeliveries;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDigests;
import org.communityalerts.port.delivery.Deliveries;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is left in the platform's tables of a resident who was alerted, answered, and is erased. */
class ErasedEverywhereTest {
    private static final Platform PLATFORM = RunningPlatform.get();
    private static final Api ADMINISTRATOR = Api.as(PLATFORM.url(), "administrator");
    private static final Api OFFICER = Api.asOfficer();
    private static final String NAME = "Zenobia Quillfeather";

    private final String group = OwnGroup.empty().name();
    private final String mobile = Own.mobile();
    private final String email = Own.email();
    private final String texted = "Zenobia here: it is in my barn " + Own.word();

    @Test
    void no_table_holds_the_name_the_addresses_or_the_words_of_an_erased_resident() {
        String resident = onRecord();
        alerted();
        says();
        assertThat(tablesWith(texted)).isNotEmpty();
        assertThat(tablesWith(NAME)).isNotEmpty();
        assertThat(tablesWith(mobile)).contains("DeliveriesTable", "RepliesTable");

        assertThat(ADMINISTRATOR.delete("/api/subscribers/" + resident).status())
                .isEqualTo(204);

        assertThat(tablesWith(NAME)).isEmpty();
        assertThat(tablesWith(mobile)).isEmpty();
        assertThat(tablesWith(email)).isEmpty();
        assertThat(tablesWith(texted)).isEmpty();
    }

    @Test
    void what_somebody_texted_from_a_number_they_had_before_is_erased_with_them() {
        String resident = onRecord();
        says();
        String now = Own.mobile();
        assertThat(ADMINISTRATOR
                        .put("/api/subscribers/" + resident, Map.of("mobile", now))
                        .status())
                .isEqualTo(200);

        assertThat(ADMINISTRATOR.delete("/api/subscribers/" + resident).status())
                .isEqualTo(204);

        assertThat(tablesWith(texted)).isEmpty();
        assertThat(tablesWith(NAME)).isEmpty();
        assertThat(tablesWith(now)).isEmpty();
    }

    private String onRecord() {
        var added = ADMINISTRATOR.post(
                "/api/subscribers",
                Map.of(
                        "name",
                        NAME,
                        "mobile",
                        mobile,
                        "email",
                        email,
                        "postcode",
                        "BA1 1SU",
                        "groups",
                        List.of(group),
                        "channels",
                        List.of("sms", "email")));
        assertThat(added.status()).as(added.whole().body()).isEqualTo(201);
        return added.body().path("id").asString();
    }

    private void says() {
        OFFICER.post("/local/phones/" + mobile + "/reply", Map.of("body", texted));
        patiently()
                .until(() -> OFFICER.get("/api/conversations?q=" + texted.replaceFirst(".* ", ""))
                        .body()
                        .at("/conversations/0")
                        .has("id"));
    }

    @Test
    void what_was_noted_for_a_digest_while_its_reader_was_erased_is_gone_once_its_hour_has_come() throws Exception {
        var added = ADMINISTRATOR.post("/api/subscribers", Map.of("name", NAME, "email", email, "postcode", "BA1 1SU"));
        String resident = added.body().path("id").asString();
        assertThat(ADMINISTRATOR.delete("/api/subscribers/" + resident).status())
                .isEqualTo(204);
        notes(resident);
        assertThat(tablesWith(email)).containsExactly("DeliveriesTable");

        PLATFORM.invoke("SweepAlerts", "{}".getBytes(StandardCharsets.UTF_8));

        patiently().until(() -> tablesWith(email).isEmpty());
        patiently().until(() -> !tablesWith(resident).contains("DeliveriesTable"));
    }

    /** As a sender does that had found nothing against it before they were erased. */
    private void notes(String resident) {
        LocalDate day = Digest.last(Instant.now());
        new DynamoDigests(PLATFORM.dynamo(), "DeliveriesTable").expect(day, resident, Set.of(email));
        new DynamoDeliveries(PLATFORM.dynamo(), "DeliveriesTable", Duration.ofDays(90))
                .digest(
                        new Deliveries.Key(email, UUID.randomUUID().toString()),
                        Channel.EMAIL,
                        new Deliveries.Seat("chunk#email#a", 0),
                        new Deliveries.Wait(day, resident),
                        Instant.now());
    }

    private void alerted() {
        var alert = Map.of(
                "title",
                "Barn doors",
                "text",
                "Please close your barn doors.",
                "severity",
                "severe",
                "audience",
                Map.of(
                        "groups",
                        List.of(group),
                        "area",
                        Map.of("circle", Map.of("postcode", "BA1 1SU", "radiusMetres", 1_000))));
        var accepted = OFFICER.post("/api/alerts", alert);
        assertThat(accepted.status()).isEqualTo(202);
        String path = "/api/alerts/" + accepted.body().path("id").asString();
        patiently()
                .until(
                        () -> OFFICER.get(path).body(),
                        body -> body.path("status").asString().equals("finished")
                                && body.at("/progress/channels/sms/delivered").intValue() == 1);
    }

    /** The tables with an item that has those words in it. */
    private static List<String> tablesWith(String words) {
        DynamoDbClient dynamo = PLATFORM.dynamo();
        return dynamo.listTablesPaginator().tableNames().stream()
                .filter(table -> dynamo.scanPaginator(s -> s.tableName(table)).items().stream()
                        .anyMatch(item -> item.toString().contains(words)))
                .toList();
    }
}
