package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.communityalerts.local.Api;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.VerifyAudit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What {@code make verify-audit} runs, against a trail that is in use, and one that somebody has tampered with. */
class VerifyAuditTest {
    private static final String TABLE = "AuditTable";

    private final DynamoDbClient dynamo = RunningPlatform.get().dynamo();

    @Test
    void a_trail_in_use_is_whole_and_an_entry_that_was_changed_is_found() throws Exception {
        Api.as(RunningPlatform.get().url(), "administrator").get("/api/audit");
        Checked untouched = check();
        assertThat(untouched.said()).matches("(?s)[1-9]\\d* entries, every chain whole\\s*");
        assertThat(untouched.exit()).isZero();

        Map<String, AttributeValue> entry =
                dynamo.scan(s -> s.tableName(TABLE).limit(1)).items().getFirst();
        put(changed(entry));
        Checked tampered = check();
        put(entry);

        String chain = entry.get("chain").s();
        assertThat(tampered.said())
                .contains("chain " + chain + " breaks at entry "
                        + entry.get("number").n() + ": it was changed")
                .contains("1 chains broken");
        assertThat(tampered.exit()).isEqualTo(1);
        assertThat(check().exit()).isZero();
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
