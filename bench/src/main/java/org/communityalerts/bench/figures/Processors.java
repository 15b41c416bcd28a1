package org.communityalerts.bench.figures;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long processors have worked so far: what else the machine does hardly changes it.
 *
 * @param platform for this process, in seconds
 * @param database for its children, of which DynamoDB Local is the one that works
 */
public record Processors(double platform, double database) {
    public static Processors now() {
        return new Processors(
                seconds(Stream.of(ProcessHandle.current())),
                seconds(ProcessHandle.current().descendants()));
    }

    /** What was worked since that moment, in milliseconds for each of so many. */
    public Processors each(int many) {
        Processors now = now();
        return new Processors((now.platform - platform) * 1000 / many, (now.database - database) * 1000 / many);
    }

    private static double seconds(Stream<ProcessHandle> processes) {
        return processes
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1000.0;
    }
}
