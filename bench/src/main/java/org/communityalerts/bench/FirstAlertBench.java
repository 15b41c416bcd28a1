package org.communityalerts.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.communityalerts.bench.coldstart.AlertsWay;
import org.communityalerts.bench.coldstart.Answered;
import org.communityalerts.bench.coldstart.FreshAlerts;
import org.communityalerts.bench.platform.AlertRequest;
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
            var alerts = new FreshAlerts(town.platform.dynamo(), town.accept(AlertRequest.to("few")));
            var way = new AlertsWay(town.platform, Path.of("").toAbsolutePath());
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(way.go(alerts, "few"));
            }
        }
        say("in 4 functions' own time", rounds, Answered::clock);
        say("in 4 functions' processor time", rounds, Answered::processor);
        System.exit(0);
    }

    private static void say(String inWhat, List<AlertsWay.Times> rounds, ToDoubleFunction<Answered> figure) {
        AlertsWay.Times median = rounds.stream()
                .sorted(Comparator.comparingDouble(times -> ratio(times, figure)))
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
        System.out.printf(
                "a new alert from sign-in to sent, all cold ÷ all warm, after restore, %s | %.1f (%.0f ÷ %.0f ms) | SnapStart's own time comes to it%n",
                inWhat,
                ratio(median, figure),
                figure.applyAsDouble(median.cold()),
                figure.applyAsDouble(median.warm()));
    }

    private static double ratio(AlertsWay.Times times, ToDoubleFunction<Answered> figure) {
        return figure.applyAsDouble(times.cold()) / figure.applyAsDouble(times.warm());
    }
}
