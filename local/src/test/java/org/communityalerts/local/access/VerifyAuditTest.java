package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.local.Api;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.VerifyAudit;
import org.junit.jupiter.api.Test;

/** What {@code make verify-audit} runs: against the trail of the platform at PORT, which is in use, and one that is named. */
class VerifyAuditTest {
    @Test
    void a_trail_in_use_is_whole() throws Exception {
        Api.as(RunningPlatform.get().url(), "administrator").get("/api/audit");
        RunningPlatform.awaitAudit();
        int port = URI.create(RunningPlatform.get().url()).getPort();

        Checked checked = run(Map.of("PORT", Integer.toString(port)));

        assertThat(checked.said()).matches("(?s)[1-9]\\d* entries, every chain whole\\s*");
        assertThat(checked.exit()).isZero();
    }

    @Test
    void a_trail_that_somebody_changed_is_named_with_its_chain_and_the_command_fails() throws Exception {
        try (var trail = OwnTrail.of(3)) {
            AuditEntry second = trail.entries().get(1);
            trail.put(new AuditEntry(second.chain(), 2, trail.act("somebody else"), second.previous(), second.hash()));

            Checked checked = run(Map.of(
                    "AUDIT_TABLE",
                    trail.name(),
                    "AUDIT_BUCKET",
                    trail.name(),
                    "AUDIT_KEY_ID",
                    "AuditKey",
                    "JDK_JAVA_OPTIONS",
                    awsSettings()));

            assertThat(checked.said())
                    .contains("chain " + second.chain() + " breaks at entry 2: it was changed")
                    .contains("2 entries, 1 chains broken");
            assertThat(checked.exit()).isEqualTo(1);
        }
    }

    /** Where this machine's services are, for a tool that looks for them in AWS. */
    private static String awsSettings() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("aws."))
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .collect(Collectors.joining(" "));
    }

    private record Checked(int exit, String said) {}

    private static Checked run(Map<String, String> environment) throws Exception {
        var command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VerifyAudit.class.getName())
                .redirectErrorStream(true);
        command.environment().remove("AUDIT_TABLE");
        command.environment().putAll(environment);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Checked(
                process.exitValue(),
                said.lines().filter(line -> line.contains("chain")).reduce("", (all, line) -> all + line + "\n"));
    }
}
