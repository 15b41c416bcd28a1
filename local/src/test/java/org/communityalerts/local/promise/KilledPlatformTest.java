package org.communityalerts.local.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.communityalerts.local.Waiting.patiently;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Beside the other tests, because a lease must run out before anybody asks what became of an attempt. */
@Execution(ExecutionMode.CONCURRENT)
class KilledPlatformTest {
    private static final Everybody AUDIENCE = new Everybody("neighbourhood-watch", 40_000);

    @TempDir
    private Path folder;

    @Test
    void killed_in_the_middle_and_started_again_it_reaches_everybody_exactly_once() throws Exception {
        try (var platform = new OwnPlatform(folder, "killed-platform")) {
            platform.hurry(30, 30);
            String id = platform.issue(AUDIENCE.alert());
            patiently().pollInterval(Duration.ofMillis(50)).until(() -> taken(platform, id) > AUDIENCE.count() / 3);

            platform.kill();
            platform.start();

            assertThat(taken(platform, id)).isBetween(AUDIENCE.count() / 3, AUDIENCE.count() - 1);
            await().atMost(Duration.ofMinutes(10)).until(() -> platform.alert(id), Everybody::settled);
            AUDIENCE.reachedOnce(platform, id);
        }
    }

    private static int taken(OwnPlatform platform, String id) {
        return platform.ledger("sms", id).size() + platform.ledger("voice", id).size();
    }
}
