package org.communityalerts.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbServerTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_kept_in_a_directory_is_written_to_a_log_first_so_that_a_write_waits_for_the_disk_once()
            throws Exception {
        Path jars = RunningPlatform.PROJECT.resolve("dynamodb-local/target/classpath.txt");
        try (var _ = new DynamoDbServer(jars, folder)) {
            Waiting.patiently()
                    .untilAsserted(() -> assertThat(folder.resolve("shared-local-instance.db-wal"))
                            .exists());
        }
    }
}
