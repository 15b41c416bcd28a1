package org.communityalerts.local.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each sample event is a whole real one: its function takes it, through the handler that Lambda calls. */
class InvokeTest {
    private static final Path EVENTS = RunningPlatform.PROJECT.resolve("events");
    /** They are about an alert that nobody issued here, and try again: it may be on record in a moment. */
    private static final Set<String> OF_AN_ALERT =
            Set.of("plan-alert", "fan-out", "send-sms", "send-voice", "send-email", "send-push", "publish-alert");

    static List<String> events() throws IOException {
        try (var files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_function_takes_its_sample_event_without_a_fault(String event) throws IOException {
        byte[] sample = Files.readAllBytes(EVENTS.resolve(event + ".json"));
        byte[] answer = RunningPlatform.get().invoke(Invoke.function(event, sample), sample);

        if (answer.length > 0) {
            JsonNode said = JsonMapper.shared().readTree(answer);
            assertThat(said.path("statusCode").asInt(200)).isLessThan(500);
            assertThat(said.path("batchItemFailures").isEmpty()).isEqualTo(!OF_AN_ALERT.contains(event));
        }
    }
}
