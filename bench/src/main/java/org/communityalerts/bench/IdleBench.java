package org.communityalerts.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.communityalerts.local.PlatformProcess;

/** What the platform on one machine takes of a processor while nobody does anything. */
public final class IdleBench {
    private static final Duration SETTLING = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private IdleBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var platform = new PlatformProcess(Path.of("").toAbsolutePath(), Map.of("PORT", "0"))) {
            platform.url();
            Thread.sleep(SETTLING);
            ProcessHandle itself = platform.process().toHandle();
            ProcessHandle tables = itself.children().findFirst().orElseThrow();
            Duration before = worked(itself);
            Duration tablesBefore = worked(tables);
            Thread.sleep(MEASURED);
            System.out.printf(
                    "processor for nothing, a second while it waits: the platform (and DynamoDB Local) | %.0f ms (%.0f ms) | ≤ 30 ms%n",
                    aSecond(worked(itself).minus(before)),
                    aSecond(worked(tables).minus(tablesBefore)));
        }
        System.exit(0);
    }

    private static Duration worked(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static double aSecond(Duration worked) {
        return (double) worked.toMillis() / MEASURED.toSeconds();
    }
}
