package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.communityalerts.local.backup.RestoreDrill;
import org.communityalerts.local.setup.TwilioSetup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as a shell runs them, where what they need is not to be had. */
class CommandsTest {
    /** Nothing listens on what a machine keeps for itself. */
    private static final String NOBODY = "1";

    @ParameterizedTest
    @ValueSource(classes = {VerifyAudit.class, DeadLetters.class, RestoreDrill.class})
    void a_tool_says_in_one_line_that_no_platform_runs(Class<?> tool) throws Exception {
        assertThat(complaint(tool, Map.of("PORT", NOBODY)))
                .isEqualTo("nothing answers at http://127.0.0.1:1: start the platform with make run, or say its PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLIC_URL", "TWILIO_AUTH_TOKEN"})
    void what_is_missing_from_the_environment_is_named_in_one_line(String name) throws Exception {
        var environment = new HashMap<>(Map.of(
                "PUBLIC_URL", "https://alerts.example.org",
                "TWILIO_ACCOUNT_SID", PlatformConfig.TWILIO_ACCOUNT,
                "TWILIO_AUTH_TOKEN", "token",
                "SMS_SENDER", "+447700900999"));
        environment.remove(name);
        assertThat(complaint(TwilioSetup.class, environment)).isEqualTo(name + " is missing from the environment");
    }

    private static String complaint(Class<?> command, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                command.getName());
        builder.environment().keySet().removeAll(Set.of("AUDIT_TABLE", "AWS_REGION", "RESEND"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        return complaint.strip();
    }
}
