package org.communityalerts.local.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** Beside the other tests, because a lease must run out before anybody asks what became of an attempt. */
@Execution(ExecutionMode.CONCURRENT)
class FaultyProviderTest {
    private static final Everybody AUDIENCE = new Everybody("neighbourhood-watch", 12_000);
    private static final String FAULTS = """
            {"serverErrors": 0.1, "lostAnswers": 0.1, "tooMany": 0.05, "seed": 4,
             "receipts": {"delayMillis": 20, "undelivered": 0.2, "duplicated": 1, "shuffled": true}}""";

    @TempDir
    private Path folder;

    @Test
    void with_errors_lost_answers_refusals_and_receipts_twice_and_shuffled_it_reaches_everybody_exactly_once()
            throws Exception {
        try (var platform = new OwnPlatform(folder, "faulty-provider")) {
            platform.hurry(50, 50);
            platform.twilio(FAULTS);

            String id = platform.issue(AUDIENCE.alert());

            JsonNode alert = await().atMost(Duration.ofMinutes(15)).until(() -> platform.alert(id), Everybody::settled);
            AUDIENCE.reachedOnce(platform, id);
            assertThat(alert.at("/progress/channels/sms/undelivered").asInt()).isPositive();
        }
    }
}
