package org.communityalerts.bench;

import java.nio.file.Path;
import java.util.Map;
import org.communityalerts.bench.coldstart.Peaks;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.local.twilio.Faults;

/** The most memory each function has while it works, in a process of its own with the heap that Lambda gives it. */
public final class MemoryBench {
    private MemoryBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            town.rate(1000);
            town.twilio(new Faults(0, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
            var peaks = new Peaks(town.platform, Path.of("").toAbsolutePath());
            var loads = new Loads(town).prepare();
            print("functions called many times", peaks.others(loads));
            print("functions under full loads", peaks.loaded(loads));
        }
        System.exit(0);
    }

    private static void print(String which, Map<String, Long> megabytes) {
        var most =
                megabytes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        System.out.printf(
                "memory of a function's process, the most of %d %s: %s | %d MB | ≤ 512%n",
                megabytes.size(), which, most.getKey(), most.getValue());
    }
}
