package org.communityalerts.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.bench.figures.Processors;
import org.communityalerts.bench.platform.AlertRequest;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.local.twilio.Faults;

/** What a question, or going to those whom an earlier alert reached adds to sending, by processor time a message. */
public final class ExtrasBench {
    private static final int PEOPLE = 3000;
    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, Object> QUESTION =
            Map.of("text", "Have you seen it?", "answers", List.of(Map.of("en", "Yes"), Map.of("en", "No")));

    private final Town town;
    private final Map<String, Double> least = new HashMap<>();

    private ExtrasBench(Town town) {
        this.town = town;
    }

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            town.twilio(new Faults(0, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
            town.rate(1000);
            town.settle("texted", Residents.texted(PEOPLE));
            Residents.enrol(town.platform.dynamo(), "followed", Residents.texted(PEOPLE));
            new ExtrasBench(town).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        send("warm", AlertRequest.to("texted"));
        String first = send("warm", AlertRequest.to("followed"));
        AlertRequest followUp = AlertRequest.to(Map.of("reached", first));
        for (int round = 0; round < ROUNDS; round++) {
            send("texts", AlertRequest.to("texted"));
            send("question", AlertRequest.to("texted").with("question", QUESTION));
            send("by area", AlertRequest.to("followed"));
            send("follow-up", followUp);
        }
        report("a text with a question ÷ without", "question", "texts");
        report("a text to those whom an earlier alert reached ÷ to the same by area", "follow-up", "by area");
    }

    private String send(String what, AlertRequest alert) throws Exception {
        Processors before = Processors.now();
        String id = town.accept(alert);
        town.await(id, PEOPLE, Instant.now().plus(PATIENCE));
        town.finished(id, Instant.now().plus(PATIENCE));
        Processors each = before.each(PEOPLE);
        least.merge(what, each.platform() + each.database(), Math::min);
        return id;
    }

    private void report(String what, String more, String less) {
        double with = least.getOrDefault(more, Double.NaN);
        double without = least.getOrDefault(less, Double.NaN);
        System.out.printf(
                "processor time of %s, %,d of them | %.2f (%.2f ÷ %.2f ms) | ≤ 1.1%n",
                what, PEOPLE, with / without, with, without);
    }
}
