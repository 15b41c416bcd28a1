package org.communityalerts.bench;

import java.nio.file.Path;
import org.communityalerts.bench.coldstart.Peaks;
import org.communityalerts.bench.platform.Loads;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.local.twilio.Faults;

/** The most memory of the functions that bear the brunt while they do, each in a process with the heap that Lambda gives it. */
public final class FullLoadBench {
    private FullLoadBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            town.rate(1000);
            town.twilio(new Faults(0, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
            var peaks = new Peaks(town.platform, Path.of("").toAbsolutePath());
            var loads = new Loads(town).prepare();
            System.out.println(Peaks.figure("functions under full loads", peaks.loaded(loads)));
        }
        System.exit(0);
    }
}
