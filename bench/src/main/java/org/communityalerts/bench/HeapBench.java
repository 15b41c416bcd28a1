package org.communityalerts.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.bench.figures.Heap;
import org.communityalerts.bench.platform.AlertRequest;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.local.twilio.Faults;

/** What a platform that has sent ever more texts keeps in memory, its simulators included: they forget all but the newest. */
public final class HeapBench {
    private static final int RESIDENTS = 25_000;
    private static final int TIMES = Integer.parseInt(System.getenv().getOrDefault("TEXTS", "500000")) / RESIDENTS;
    private static final int LOOKS = 4;
    private static final int RATE = 1000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private HeapBench() {}

    public static void main(String[] arguments) throws Exception {
        var texts = new ArrayList<Integer>();
        var heap = new ArrayList<Long>();
        try (var town = new Town()) {
            town.settle("many", Residents.texted(RESIDENTS));
            town.rate(RATE);
            // Without receipts, which are forgotten with their texts, it takes half the time.
            town.twilio(new Faults(Town.CALL_MILLIS, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
            for (int time = 1; time <= TIMES; time++) {
                String id = town.accept(AlertRequest.to("many"));
                town.finished(id, Instant.now().plus(LONGEST));
                if (time % LOOKS == 0) {
                    texts.add(time * RESIDENTS);
                    heap.add(Heap.megabytes());
                    System.out.printf("%,d texts: %d MB%n", texts.getLast(), heap.getLast());
                }
            }
        }
        System.out.printf(
                "heap of the platform and its simulators after %s texts | %s MB | flat%n", said(texts), said(heap));
        System.exit(0);
    }

    private static String said(List<? extends Number> numbers) {
        return numbers.stream().map("%,d"::formatted).collect(Collectors.joining("; "));
    }
}
