package org.communityalerts.bench;

import java.nio.file.Path;
import org.communityalerts.bench.coldstart.Peaks;
import org.communityalerts.bench.platform.Loads;
import org.communityalerts.bench.platform.Town;

/** The most memory each function has that is called many times, in a process of its own with the heap that Lambda gives it. */
public final class MemoryBench {
    private MemoryBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            var peaks = new Peaks(town.platform, Path.of("").toAbsolutePath());
            System.out.println(Peaks.figure("functions called many times", peaks.others(Loads.FUNCTIONS)));
        }
        System.exit(0);
    }
}
