package org.communityalerts.bench.figures;

import java.time.Duration;
import java.util.stream.Stream;

/** How long processors have worked for this process and its children: what else the machine does hardly changes it. */
public final class Processors {
    private Processors() {}

    public static double seconds() {
        return Stream.concat(
                                Stream.of(ProcessHandle.current()),
                                ProcessHandle.current().descendants())
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1000.0;
    }
}
