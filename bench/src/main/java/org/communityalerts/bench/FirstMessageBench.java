package org.communityalerts.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.communityalerts.bench.figures.Took;
import org.communityalerts.bench.platform.AlertRequest;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.local.Ledger;

/** How long it takes, warm, from the request to the first text that the provider accepts. */
public final class FirstMessageBench {
    private static final int WARM = 45;
    private static final int TIMES = 60;
    private static final int FEW = 5;

    private FirstMessageBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            town.rate(1000);
            List<AudienceEntry> person = Residents.texted(1);
            town.settle("one", person);
            var street = Residents.street(person.getFirst());
            measure(
                    "of an alert to one person in a street",
                    town,
                    1,
                    () -> town.accept(AlertRequest.to("one", street)));
            town.settle("few", Residents.texted(FEW));
            measure("to few of a whole force", town, FEW, () -> town.accept(AlertRequest.to("few")));
        }
        System.exit(0);
    }

    private static void measure(String which, Town town, int people, Callable<String> accept) throws Exception {
        var accepting = new ArrayList<Duration>();
        var sending = new ArrayList<Duration>();
        for (int i = 0; i < WARM + TIMES; i++) {
            Instant began = Instant.now();
            String id = accept.call();
            accepting.add(Duration.between(began, Instant.now()));
            sending.add(Duration.between(began, first(town.await(id, people, began.plusSeconds(30)))));
        }
        say("accept to the first message at the provider, " + which, "p50 ≤ 150 ms, p95 ≤ 300 ms", sending);
        say("the answer to whoever sends, " + which, "p50 ≤ 60 ms", accepting);
    }

    private static void say(String what, String goal, List<Duration> times) {
        Took warm = Took.warm(times, WARM);
        System.out.printf(
                "%s, warm, of %,d: p95 (p50, p99) | %,d ms (%,d, %,d) | %s%n",
                what, TIMES, warm.percentile(95), warm.percentile(50), warm.percentile(99), goal);
    }

    private static Instant first(List<Ledger.Entry> sent) {
        return Instant.parse(sent.getFirst().at());
    }
}
