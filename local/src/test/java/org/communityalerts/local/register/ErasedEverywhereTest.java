package org.communityalerts.local.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.Api;
import org.communityalerts.local.Platform;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is left in the platform's tables of a resident who was alerted, answered, and is erased. */
class ErasedEverywhereTest {
    private static final Platform PLATFORM = RunningPlatform.get();
    private static final Api ADMINISTRATOR = Api.as(PLATFORM.url(), "administrator");
    private static final Api OFFICER = Api.asOfficer();
    private static final String NAME = "Zenobia Quillfeather";
    private static final String MOBILE = "+447911123457";
    private static final String EMAIL = "zenobia.quillfeather@example.org";
    private static final String TEXTED = "Zenobia here: it is in my barn";

    @Test
    void no_table_holds_the_name_the_addresses_or_the_words_of_an_erased_resident() {
        String group = ADMINISTRATOR
                .post("/api/groups", Map.of("name", "barn-watch", "description", "Barns"))
                .body()
                .path("name")
                .asString();
        var added = ADMINISTRATOR.post(
                "/api/subscribers",
                Map.of(
                        "name",
                        NAME,
                        "mobile",
                        MOBILE,
                        "email",
                        EMAIL,
                        "postcode",
                        "BA1 1SU",
                        "groups",
                        List.of(group),
                        "channels",
                        List.of("sms", "email")));
        assertThat(added.status()).as(added.whole().body()).isEqualTo(201);
        String resident = added.body().path("id").asString();
        alerted(group);
        OFFICER.post("/local/phones/" + MOBILE + "/reply", Map.of("body", TEXTED));
        await().until(() -> tablesWith(TEXTED), tables -> !tables.isEmpty());
        assertThat(tablesWith(NAME)).isNotEmpty();
        assertThat(tablesWith(MOBILE)).contains("DeliveriesTable", "RepliesTable");

        assertThat(ADMINISTRATOR.delete("/api/subscribers/" + resident).status())
                .isEqualTo(204);

        assertThat(tablesWith(NAME)).isEmpty();
        assertThat(tablesWith(MOBILE)).isEmpty();
        assertThat(tablesWith(EMAIL)).isEmpty();
        assertThat(tablesWith(TEXTED)).isEmpty();
    }

    private static void alerted(String group) {
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
        await().atMost(Duration.ofSeconds(60))
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
