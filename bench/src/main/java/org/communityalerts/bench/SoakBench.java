package org.communityalerts.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.communityalerts.local.twilio.Faults;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Alerts, replies and stops at a steady rate while Twilio misbehaves, MINUTES long: what memory and queues come to, and
 * whether everybody was reached once and nobody after a stop.
 */
public final class SoakBench {
    private static final int GROUPS = 10;
    private static final int PEOPLE = 40;
    private static final Duration STEP = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    /** What was claimed before the stop may still be on its way. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);

    private record Sent(String id, Instant stopped) {}

    private final Town town;
    private final Random dice = new Random(17);
    private final List<Sent> alerts = new ArrayList<>();
    private long mostWaiting;

    private SoakBench(Town town) {
        this.town = town;
    }

    public static void main(String[] arguments) throws Exception {
        var length = Duration.ofMinutes(Long.parseLong(System.getenv().getOrDefault("MINUTES", "30")));
        try (var town = new Town()) {
            new SoakBench(town).run(length);
        }
        System.exit(0);
    }

    private void run(Duration length) throws Exception {
        for (int group = 0; group < GROUPS; group++) {
            town.settle(
                    "soak-" + group, Residents.texted(PEOPLE * GROUPS).subList(group * PEOPLE, (group + 1) * PEOPLE));
        }
        town.rate(50);
        town.twilio(new Faults(50, 0.01, 0.01, 0.02, 17, 0, new Faults.Receipts(false, 20, 0.02, 0.05, true)));
        Instant began = Instant.now();
        go(began.plus(length.dividedBy(5)));
        long first = Heap.megabytes();
        int firstSent = town.platform.ledger().entries(null, null).size();
        go(began.plus(length));
        long last = Heap.megabytes();
        int all = town.platform.ledger().entries(null, null).size();
        System.out.printf(
                "soak of %d minutes: heap from a fifth of the time to its end | %d to %d MB, while the simulators kept"
                        + " %,d and %,d texts | flat%n",
                length.toMinutes(), first, last, firstSent, all);
        boolean ended = awaitEnd();
        System.out.printf(
                "soak: messages waiting in queues, most (at the end) | %d (%d) | 0 at the end%n",
                mostWaiting, waiting());
        System.out.printf(
                "soak: %,d alerts, every one finished or stopped with all its recipients counted | %s | yes%n",
                alerts.size(), ended ? "yes" : "no");
        System.out.printf("soak: texts sent twice; sent after a stop | %d; %d | 0; 0%n", doubled(), late());
    }

    /** One alert a step, some of them stopped, and a few residents who answer. */
    private void go(Instant until) throws Exception {
        while (Instant.now().isBefore(until)) {
            Instant next = Instant.now().plus(STEP);
            int group = dice.nextInt(GROUPS);
            String severity = dice.nextInt(10) == 0 ? "severe" : "moderate";
            String id = town.accept("soak-" + group, severity, Town.HORSE);
            reply(group);
            Thread.sleep(300);
            boolean stop = dice.nextInt(8) == 0;
            if (stop) {
                town.stop(id);
            }
            alerts.add(new Sent(id, stop ? Instant.now() : null));
            mostWaiting = Math.max(mostWaiting, waiting());
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), next).toMillis()));
        }
    }

    private void reply(int group) throws Exception {
        String number = "+44777%07d".formatted(group * PEOPLE + dice.nextInt(PEOPLE));
        town.reply(
                number,
                switch (dice.nextInt(6)) {
                    case 0 -> "STOP";
                    case 1, 2 -> "START";
                    default -> "Thank you, I have seen it.";
                });
    }

    /** Until nobody is queued any more: a doubt lasts as long as an attempt's lease, and longer if Twilio is silent. */
    private boolean awaitEnd() throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!ended()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            Thread.sleep(2000);
        }
        return true;
    }

    private boolean ended() throws IOException, InterruptedException {
        for (Sent sent : alerts) {
            var progress = town.alert(sent.id()).path("progress");
            var counts = progress.at("/channels/sms");
            long settled = StreamSupport.stream(counts.spliterator(), false)
                    .mapToLong(count -> count.asLong())
                    .sum();
            long open = counts.path("queued").asLong() + counts.path("sending").asLong();
            boolean whole = sent.stopped() != null || settled == PEOPLE;
            if (open > 0 || !whole) {
                return false;
            }
        }
        return true;
    }

    private long doubled() {
        var met = new HashSet<String>();
        return town.platform.ledger().entries("sms", null).stream()
                .filter(entry -> entry.alertId() != null && !met.add(entry.alertId() + entry.to()))
                .count();
    }

    private long late() {
        return alerts.stream()
                .filter(sent -> sent.stopped() != null)
                .flatMap(sent -> town.sent(sent.id()).stream()
                        .filter(entry ->
                                Instant.parse(entry.at()).isAfter(sent.stopped().plus(UNDER_WAY))))
                .count();
    }

    private long waiting() {
        var contents = List.of(
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
        return town.platform.sqs().listQueues().queueUrls().stream()
                .flatMap(url -> town
                        .platform
                        .sqs()
                        .getQueueAttributes(q -> q.queueUrl(url).attributeNames(contents))
                        .attributes()
                        .values()
                        .stream())
                .mapToLong(Long::parseLong)
                .sum();
    }
}
