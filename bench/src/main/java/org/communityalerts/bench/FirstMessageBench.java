package org.communityalerts.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communityalerts.bench.figures.Took;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.local.Ledger;

/** How long it takes, warm, from the request to the first text that the provider accepts. */
public final class FirstMessageBench {
    private static final int WARM = 15;
    private static final int TIMES = 60;

    private FirstMessageBench() {}

    public static void main(String[] arguments) throws Exception {
        var times = new ArrayList<Duration>();
        try (var town = new Town()) {
            town.settle("few", Residents.texted(5));
            town.rate(1000);
            for (int i = 0; i < WARM + TIMES; i++) {
                Instant began = Instant.now();
                String id = town.accept("few", "moderate", Town.HORSE);
                times.add(Duration.between(began, first(town.await(id, 5, began.plusSeconds(30)))));
            }
        }
        Took warm = Took.warm(times, WARM);
        System.out.printf(
                "accept to the first message at the provider, warm, of %,d: p95 (p50, p99) | %,d ms (%,d, %,d) | < 1 s%n",
                TIMES, warm.percentile(95), warm.percentile(50), warm.percentile(99));
        System.exit(0);
    }

    private static Instant first(List<Ledger.Entry> sent) {
        return Instant.parse(sent.getFirst().at());
    }
}
