package org.communityalerts.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import org.communityalerts.bench.coldstart.AlertsWay;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;

/** How much longer an officer's first alert after a quiet hour takes than the next: every function on its way was just restored. */
public final class FirstAlertBench {
    private static final int ROUNDS = 3;

    private FirstAlertBench() {}

    public static void main(String[] arguments) throws Exception {
        var rounds = new ArrayList<AlertsWay.Times>();
        try (var town = new Town()) {
            town.settle("few", Residents.texted(5));
            town.rate(1000);
            String alert = town.accept("few", "moderate", Town.HORSE);
            var way = new AlertsWay(town.platform, Path.of("").toAbsolutePath());
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(way.go(alert, "few"));
            }
        }
        rounds.sort(Comparator.comparingDouble(times -> times.cold() / times.warm()));
        var median = rounds.get(ROUNDS / 2);
        System.out.printf(
                "a new alert from sign-in to sent, all cold ÷ all warm, after restore, in 4 functions' own time | %.1f (%.0f ÷ %.0f ms) | SnapStart's own time comes to it%n",
                median.cold() / median.warm(), median.cold(), median.warm());
        System.exit(0);
    }
}
