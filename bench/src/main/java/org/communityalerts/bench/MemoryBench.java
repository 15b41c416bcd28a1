package org.communityalerts.bench;

import java.nio.file.Path;
import org.communityalerts.bench.coldstart.Peaks;
import org.communityalerts.bench.platform.Loads;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.local.twilio.Faults;

/**
 * The most memory each function has, in a process of its own with the heap that Lambda gives it: of those that bear the brunt
 * while they do, of the others when they are called many times.
 */
public final class MemoryBench {
    private MemoryBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            town.rate(1000);
            town.twilio(new Faults(0, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
            var peaks = new Peaks(town.platform, Path.of("").toAbsolutePath());
            System.out.println(Peaks.figure("functions called many times", peaks.others(Loads.FUNCTIONS)));
            System.out.println(Peaks.figure("functions under full loads", peaks.loaded(new Loads(town).prepare())));
        }
        System.exit(0);
    }
}
