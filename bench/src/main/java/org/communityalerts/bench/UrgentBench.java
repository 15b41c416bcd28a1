package org.communityalerts.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communityalerts.bench.platform.AlertRequest;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.local.twilio.Faults;

/** An urgent alert to 100 people while a routine one to 100,000 is fanned out and sent, against the same when idle. */
public final class UrgentBench {
    private static final int MANY = 100_000;
    private static final int FEW = 100;
    private static final int RATE = 50;
    private static final int TIMES = 4;

    private UrgentBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            town.settle("many", Residents.texted(MANY));
            town.settle("few", Residents.texted(FEW));
            town.rate(RATE);
            town.twilio(new Faults(Town.CALL_MILLIS, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
            percentile95(town, 2);
            long idle = percentile95(town, TIMES);
            String routine = town.accept(AlertRequest.to("many"));
            town.await(routine, 1, Instant.now().plusSeconds(60));
            long busy = percentile95(town, TIMES);
            int sent = town.sent(routine).size();
            town.stop(routine);
            System.out.printf(
                    "urgent alert to %,d at %,d a second, p95 of accept to provider: beside a routine one to %,d ÷ idle"
                            + " | %.2f (%,d ÷ %,d ms, %,d routine texts went meanwhile) | ≤ 2%n",
                    FEW, RATE, MANY, (double) busy / idle, busy, idle, sent);
        }
        System.exit(0);
    }

    /** Of all messages of some urgent alerts, in milliseconds. */
    private static long percentile95(Town town, int alerts) throws Exception {
        var times = new ArrayList<Long>();
        for (int i = 0; i < alerts; i++) {
            Instant began = Instant.now();
            String id = town.accept(AlertRequest.to("few").with("severity", "severe"));
            town.await(id, FEW, began.plusSeconds(60))
                    .forEach(entry -> times.add(
                            Duration.between(began, Instant.parse(entry.at())).toMillis()));
        }
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() * 95 / 100);
    }
}
