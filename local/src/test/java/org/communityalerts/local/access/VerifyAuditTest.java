package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.Api;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.VerifyAudit;
import org.communityalerts.outside.aws.dynamo.force.DynamoAuditTrail;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What {@code make verify-audit} runs, against a trail that is in use, and one that somebody has tampered with. */
class VerifyAuditTest {
    private static final String TABLE = "AuditTable";
    private static final String ARCHIVE = "auditbucket";

    private final DynamoDbClient dynamo = RunningPlatform.get().dynamo();

    @Test
    void a_trail_in_use_is_whole_and_an_entry_that_was_changed_is_found() throws Exception {
        Api.as(RunningPlatform.get().url(), "administrator").get("/api/audit");
        RunningPlatform.awaitAudit();
        Checked untouched = check();
        assertThat(untouched.said()).matches("(?s)[1-9]\\d* entries, every chain whole\\s*");
        assertThat(untouched.exit()).isZero();

        Map<String, AttributeValue> entry = items(longest().getFirst().chain()).getFirst();
        List<String> archived = archived();
        put(changed(entry));
        Checked tampered = check();
        put(entry);
        forgetAllBut(archived);

        String chain = entry.get("chain").s();
        assertThat(tampered.said())
                .contains("chain " + chain + " breaks at entry "
                        + entry.get("number").n() + ": it was changed")
                .contains("1 chains broken");
        assertThat(tampered.exit()).isEqualTo(1);
        assertThat(check().exit()).isZero();
    }

    @Test
    void a_chain_that_was_made_anew_emptied_or_cut_off_is_found_by_what_is_archived_every_minute() throws Throwable {
        Api.as(RunningPlatform.get().url(), "administrator").get("/api/audit");
        RunningPlatform.whileNothingIsWritten(this::tamper);
    }

    private void tamper() throws Exception {
        RunningPlatform.get().invoke("ExportAudit", "{}".getBytes(StandardCharsets.UTF_8));
        List<AuditEntry> chain = longest();
        List<Map<String, AttributeValue>> items = items(chain.getFirst().chain());
        String last = "entry " + chain.getLast().number();
        List<String> archived = archived();

        rewrite(chain);
        assertThat(check().said()).contains("it was made anew, and is another than in the archive");
        items.forEach(this::put);
        forgetAllBut(archived);

        items.forEach(this::remove);
        assertThat(check().said()).contains("it is missing, and all up to " + last + " that is in the archive");
        items.forEach(this::put);

        remove(items.getLast());
        assertThat(check().said()).contains("breaks at " + last + ": it is missing");
        put(items.getLast());
        forgetAllBut(archived);
        assertThat(check().exit()).isZero();
    }

    private static List<String> archived() {
        try (var s3 = S3Client.create()) {
            return s3.listObjectsV2Paginator(l -> l.bucket(ARCHIVE)).contents().stream()
                    .map(S3Object::key)
                    .toList();
        }
    }

    /** The minute's export may have come while the trail was another: a bucket without a lock forgets that. */
    private static void forgetAllBut(List<String> kept) {
        try (var s3 = S3Client.create()) {
            archived().stream()
                    .filter(key -> !kept.contains(key))
                    .forEach(key -> s3.deleteObject(d -> d.bucket(ARCHIVE).key(key)));
        }
    }

    /** As somebody does who may put items into the table: every hash after the change is worked out again. */
    private void rewrite(List<AuditEntry> chain) {
        AuditEntry before = null;
        for (AuditEntry entry : chain) {
            Act act = entry.act();
            var another = new Act(
                    act.at(),
                    "somebody else",
                    act.role(),
                    act.action(),
                    null,
                    null,
                    null,
                    act.outcome(),
                    act.request());
            before = AuditEntry.after(before, entry.chain(), another);
            var item = new HashMap<>(item(entry));
            item.put("act", AttributeValue.fromS(Json.mapper().writeValueAsString(another)));
            item.put("previous", AttributeValue.fromS(before.previous()));
            item.put("hash", AttributeValue.fromS(before.hash()));
            put(item);
        }
    }

    private List<AuditEntry> longest() {
        var trail = new DynamoAuditTrail(dynamo, TABLE, Json.mapper(), Duration.ofDays(2557), InstantSource.system());
        return trail.chains().stream()
                .map(name -> trail.chain(name).toList())
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private Map<String, AttributeValue> item(AuditEntry entry) {
        return dynamo.getItem(g -> g.tableName(TABLE).key(key(entry.chain(), entry.number())))
                .item();
    }

    private List<Map<String, AttributeValue>> items(String chain) {
        return dynamo
                .queryPaginator(q -> q.tableName(TABLE)
                        .keyConditionExpression("#chain = :chain")
                        .expressionAttributeNames(Map.of("#chain", "chain"))
                        .expressionAttributeValues(Map.of(":chain", AttributeValue.fromS(chain))))
                .items()
                .stream()
                .toList();
    }

    private static Map<String, AttributeValue> key(String chain, long number) {
        return Map.of("chain", AttributeValue.fromS(chain), "number", AttributeValue.fromN(Long.toString(number)));
    }

    private void remove(Map<String, AttributeValue> item) {
        dynamo.deleteItem(d -> d.tableName(TABLE)
                .key(key(
                        item.get("chain").s(), Long.parseLong(item.get("number").n()))));
    }

    private record Checked(int exit, String said) {}

    private static Map<String, AttributeValue> changed(Map<String, AttributeValue> entry) {
        var changed = new HashMap<>(entry);
        String act = entry.get("act").s();
        changed.put("act", AttributeValue.fromS(act.replaceFirst("\"who\":\"[^\"]*\"", "\"who\":\"somebody else\"")));
        return changed;
    }

    private void put(Map<String, AttributeValue> item) {
        dynamo.putItem(p -> p.tableName(TABLE).item(item));
    }

    private static Checked check() throws Exception {
        var command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VerifyAudit.class.getName())
                .redirectErrorStream(true);
        int port = URI.create(RunningPlatform.get().url()).getPort();
        command.environment().put("PORT", Integer.toString(port));
        command.environment().remove("AUDIT_TABLE");
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Checked(
                process.exitValue(),
                said.lines().filter(line -> line.contains("chain")).reduce("", (all, line) -> all + line + "\n"));
    }
}
