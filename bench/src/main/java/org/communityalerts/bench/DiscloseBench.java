package org.communityalerts.bench;

import java.time.Duration;
import java.time.Instant;
import org.communityalerts.bench.platform.AlertRequest;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.local.metrics.Counts;
import org.communityalerts.local.twilio.Faults;

/** What a disclosure pack about a large alert, with who got it, asks of AWS and takes: the function that makes it has 300 s. */
public final class DiscloseBench {
    private static final int PEOPLE = Integer.parseInt(System.getenv().getOrDefault("RESIDENTS", "10000"));

    private DiscloseBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            town.rate(1000);
            town.twilio(new Faults(0, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
            town.settle("disclosed", Residents.texted(PEOPLE));
            String id = town.accept(AlertRequest.to("disclosed"));
            town.await(id, PEOPLE, Instant.now().plusSeconds(PEOPLE / 20));
            town.pack(id);
            long before = requests();
            Instant begun = Instant.now();
            town.pack(id);
            Duration took = Duration.between(begun, Instant.now());
            System.out.printf(
                    "AWS requests of a pack about an alert to %,d, and for 1,000 of them | %d, %.1f | ≤ 25 for 1,000%n",
                    PEOPLE, requests() - before, (requests() - before) * 1000.0 / PEOPLE);
            System.out.printf(
                    "seconds until the pack about an alert to %,d is there, beside the 270 it may take | %.1f | ≤ 27%n",
                    PEOPLE, took.toMillis() / 1000.0);
        }
        System.exit(0);
    }

    /** Those of the function that makes packs. */
    private static long requests() {
        return Counts.text()
                .lines()
                .filter(line -> line.matches("community_alerts_aws_requests_total.*function=\"ExportResidents\".*"))
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
