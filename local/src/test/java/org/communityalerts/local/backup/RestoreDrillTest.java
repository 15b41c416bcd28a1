package org.communityalerts.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.local.Api;
import org.communityalerts.local.PlatformProcess;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.RunningTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is exported comes back whole, and what does not is noticed. */
class RestoreDrillTest {
    @TempDir
    private Path folder;

    @Test
    void a_platform_starts_on_restored_tables_shows_the_same_and_sends_nothing() throws Exception {
        var said = new ArrayList<String>();

        // A platform of its own, which has nothing under way but this alert that waits for approval.
        try (var platform = new PlatformProcess(RunningPlatform.PROJECT, Map.of("PORT", "0", "DATA_DIR", ""))) {
            String url = platform.url();
            issued(url);
            assertThat(drill(url, said)).isEmpty();
        }

        assertThat(said)
                .anyMatch(line -> line.matches("SubscribersTable +[1-9]\\d* items as exported"))
                .anyMatch(line -> line.matches("AudienceTable +[1-9]\\d* items as exported"))
                .anyMatch(line -> line.matches("AlertsTable +[1-9]\\d* items as exported"))
                .anyMatch(line -> line.matches("audit: [1-9]\\d* entries, 0 chains broken"))
                .noneMatch(line -> line.contains("@example.org") || line.contains("+447"));
        assertThat(removed(said.getLast())).doesNotExist();
    }

    @Test
    void an_export_is_for_its_owner_alone() throws IOException {
        export();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("ContactsTable.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_suppression_that_did_not_come_back_is_noticed() throws IOException {
        DynamoDbClient dynamo = RunningTables.dynamo();
        String address = UUID.randomUUID() + "@example.org";
        RunningTables.contacts().suppress(address, new Suppression(Suppression.Reason.ERASED, Instant.EPOCH, "test"));
        Fingerprint whole = export();

        RunningTables.contacts().release(address);
        assertThat(Backup.of(dynamo, "ContactsTable")).isNotEqualTo(whole);

        new Backup(folder).restore(dynamo, "ContactsTable");
        assertThat(Backup.of(dynamo, "ContactsTable")).isEqualTo(whole);
    }

    @Test
    void every_kind_of_attribute_comes_back() {
        var item = Map.of(
                "s", AttributeValue.fromS("a \"word\"\n"),
                "n", AttributeValue.fromN("12345678901234567890.5"),
                "bool", AttributeValue.fromBool(false),
                "null", AttributeValue.fromNul(true),
                "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1})),
                "ss", AttributeValue.fromSs(List.of("a", "b")),
                "ns", AttributeValue.fromNs(List.of("1", "2")),
                "l", AttributeValue.fromL(List.of(AttributeValue.fromS("x"), AttributeValue.fromN("1"))),
                "m", AttributeValue.fromM(Map.of("in", AttributeValue.fromS("side"))));

        assertThat(ItemJson.read(ItemJson.write(item))).isEqualTo(item);
    }

    private Fingerprint export() throws IOException {
        return new Backup(folder).export(RunningTables.dynamo(), "ContactsTable");
    }

    private static List<String> drill(String url, List<String> said) throws Exception {
        String tables = Api.as(url, "officer")
                .get("/local/health")
                .body()
                .path("dynamodb")
                .asString();
        try (var dynamo =
                RestoreDrill.client().endpointOverride(URI.create(tables)).build()) {
            return new RestoreDrill(RunningPlatform.PROJECT, said::add).run(dynamo, url);
        }
    }

    private static void issued(String url) {
        var alert = Map.of(
                "title",
                "A drill",
                "text",
                "A drill.",
                "channels",
                List.of("web"),
                "audience",
                Map.of("area", Map.of("everywhere", true)));
        assertThat(Api.as(url, "officer").post("/api/alerts", alert).status()).isEqualTo(202);
    }

    private static Path removed(String line) {
        assertThat(line).startsWith("removed: ");
        return Path.of(line.substring("removed: ".length()));
    }
}
