package org.communityalerts.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.communityalerts.bench.figures.Took;
import org.communityalerts.bench.platform.Town;
import tools.jackson.databind.JsonNode;

/** How long it takes, warm, from a resident's text that needs a person to the push that an officer's browser opens. */
public final class NoticeBench {
    private static final int WARM = 15;
    private static final int TIMES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 20;

    private NoticeBench() {}

    public static void main(String[] arguments) throws Exception {
        var times = new ArrayList<Duration>();
        try (var town = new Town()) {
            town.watchReplies();
            for (int i = 0; i < WARM + TIMES; i++) {
                Instant began = Instant.now();
                town.reply("+447700900%03d".formatted(i), "Help, he is in my garden");
                times.add(Duration.between(began, pushed(town, i + 1, began.plus(PATIENCE))));
            }
        }
        Took warm = Took.warm(times, WARM);
        System.out.printf(
                "a text that needs a person to the push in an officer's browser, warm, of %,d: p95 (p50, p99) | %,d ms (%,d, %,d) | < 2 s%n",
                TIMES, warm.percentile(95), warm.percentile(50), warm.percentile(99));
        System.exit(0);
    }

    /** When the last of so many came; each is pushed once, or there would be more of them. */
    private static Instant pushed(Town town, int count, Instant deadline) throws Exception {
        JsonNode all = town.pushes();
        for (; all.size() < count; all = town.pushes()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("only %,d of %,d pushes came in time".formatted(all.size(), count));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        if (all.size() > count) {
            throw new IllegalStateException("%,d pushes for %,d replies".formatted(all.size(), count));
        }
        return Instant.parse(all.get(count - 1).path("at").asString());
    }
}
