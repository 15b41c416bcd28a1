package org.communityalerts.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.bench.figures.Processors;
import org.communityalerts.bench.platform.AlertRequest;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.craft.wording.Segments;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.twilio.Faults;

/** The time from the request to the last text that Twilio took, against what the sender's rate allows at best. */
public final class PaceBench {
    private static final String LONG = Town.HORSE + " Please drive with care, keep dogs on a lead and leave gates as"
            + " they are. Whoever sees it calls 101. The owner has been told and is on the way there with a trailer.";

    /** So many are sent before anything is measured: until then the compiler takes a core. */
    private static final int WARM = 14_000;

    private PaceBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            run(town, 1000, WARM, Town.HORSE);
            measure(town, 10, 140, Town.HORSE);
            measure(town, 100, 700, LONG);
            measure(town, 1000, 10_000, LONG);
            measure(town, 1000, 30_000, Town.HORSE);
        }
        System.exit(0);
    }

    private static void measure(Town town, int rate, int recipients, String text) throws Exception {
        Run run = run(town, rate, recipients, text);
        System.out.printf(
                "time to the last accepted text ÷ recipients × segments ÷ rate, %,d × %d at %,d a second"
                        + " | %.3f (%.1f s, at most %,d in a second) | ≤ 1.05%n",
                recipients,
                run.segments,
                rate,
                run.seconds() * rate / (recipients * run.segments),
                run.seconds(),
                run.busiest());
        System.out.printf(
                "processor time a text, %,d × %d at %,d a second: the platform, and DynamoDB Local"
                        + " | %.2f and %.2f ms | ≤ 1.2 and 1.5 of many%n",
                recipients, run.segments, rate, run.each.platform(), run.each.database());
    }

    private static Run run(Town town, int rate, int recipients, String text) throws Exception {
        String group = "pace-" + rate + "-" + recipients;
        town.settle(group, Residents.texted(recipients));
        town.rate(rate);
        // No receipts: two for each text would be measured with it on the same cores.
        town.twilio(new Faults(Town.CALL_MILLIS, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
        Processors before = Processors.now();
        Instant began = Instant.now();
        String id = town.accept(AlertRequest.to(group).with("text", text));
        Duration timeout = Duration.ofSeconds(60 + 10L * recipients / rate);
        var sent = town.await(id, recipients, began.plus(timeout));
        Processors each = before.each(recipients);
        return new Run(each, began, Segments.of(sent.getFirst().body()).count(), sent);
    }

    private record Run(Processors each, Instant began, int segments, List<Ledger.Entry> sent) {
        double seconds() {
            Instant last = sent.stream()
                    .map(entry -> Instant.parse(entry.at()))
                    .max(Instant::compareTo)
                    .orElseThrow();
            return Duration.between(began, last).toMillis() / 1000.0;
        }

        /** Segments in the busiest second. */
        long busiest() {
            var seconds = sent.stream()
                    .collect(Collectors.groupingBy(
                            entry -> Instant.parse(entry.at()).getEpochSecond(), Collectors.counting()));
            return segments
                    * seconds.values().stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }
}
