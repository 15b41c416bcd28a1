package org.communityalerts.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.communityalerts.bench.figures.Heap;
import org.communityalerts.bench.platform.AlertRequest;
import org.communityalerts.bench.platform.Queues;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.bench.soak.Crowd;
import org.communityalerts.bench.soak.SoakAlert;
import org.communityalerts.bench.soak.SoakReport;
import org.communityalerts.bench.soak.Verdict;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.twilio.Faults;

/**
 * Alerts routine and urgent, replies, opt-outs and stops at a steady rate while the providers misbehave, MINUTES long:
 * what memory and queues come to, and whether everybody was reached once and nobody after a stop.
 */
public final class SoakBench {
    /** With 36 people a group, 6 messages a second. */
    private static final Duration STEP = Duration.ofSeconds(6);
    /** Twilio's usual rate for a sender. */
    private static final int RATE = 10;

    private static final Duration WARM = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMinutes(12);
    private static final Duration LAST_REPORTS = Duration.ofSeconds(15);
    /** The fourth of each ten minutes. */
    private static final int BAD_MINUTE = 3;

    private static final Faults.Receipts RECEIPTS = new Faults.Receipts(false, 20, 0.02, 0.05, true);
    private static final Faults USUAL = new Faults(50, 0.01, 0.01, 0.02, 17, 0, RECEIPTS);
    private static final Faults BAD = new Faults(500, 0.2, 0.1, 0.5, 18, 0, RECEIPTS);
    private static final List<String> CHANNELS =
            SoakAlert.CHANNELS.stream().map(Channel::word).toList();

    private final Town town;
    private final Random dice = new Random(17);
    private final Crowd crowd;
    private final Queues queues;
    private final List<SoakAlert> alerts = new ArrayList<>();
    private final List<Long> waiting = new ArrayList<>();
    private final Instant began = Instant.now();

    private SoakBench(Town town) {
        this.town = town;
        this.crowd = new Crowd(town, dice);
        this.queues = new Queues(town.platform.sqs());
    }

    public static void main(String[] arguments) throws Exception {
        var length = Duration.ofMinutes(Long.parseLong(System.getenv().getOrDefault("MINUTES", "30")));
        try (var town = new Town()) {
            new SoakBench(town).run(length);
        }
        System.exit(0);
    }

    private void run(Duration length) throws Exception {
        town.rate(RATE);
        var warm = WARM.compareTo(length) < 0 ? WARM : length.dividedBy(2);
        go(began.plus(warm));
        long before = Heap.megabytes();
        go(began.plus(length));
        boolean over = awaitEnd();
        new SoakReport(length, alerts, waiting).print(town, queues, over);
        judge();
        SoakReport.print(warm, before, kept(), length, afterForgetting());
    }

    /** What was looked up for it is not kept: it is no memory of the platform's. */
    private void judge() throws Exception {
        var verdict = new Verdict(town, crowd);
        for (SoakAlert alert : alerts) {
            verdict.judge(alert);
        }
        SoakReport.print(verdict, crowd.replies(), town.replies());
    }

    private void go(Instant until) throws Exception {
        while (Instant.now().isBefore(until)) {
            long minute = Duration.between(began, Instant.now()).toMinutes();
            town.twilio(minute % 10 == BAD_MINUTE ? BAD : USUAL);
            Instant next = began.plus(Duration.ofMinutes(minute + 1));
            while (Instant.now().isBefore(next) && Instant.now().isBefore(until)) {
                step();
            }
            System.out.printf(
                    "minute %d: %d MB of heap, %,d messages kept, %d waiting%n",
                    minute + 1, Heap.megabytes(), kept(), waiting.getLast());
        }
    }

    /** One alert, of which some are stopped at some moment of their way, and a resident who texts back. */
    private void step() throws Exception {
        Instant next = Instant.now().plus(STEP);
        int group = crowd.anyGroup();
        Instant accepted = Instant.now();
        String severity = dice.nextInt(10) == 0 ? "severe" : "moderate";
        // Words of its own: Twilio's list of texts tells one alert from another by nothing else.
        String words = Town.HORSE + " This is alert " + alerts.size() + ".";
        String id = town.accept(AlertRequest.to(Crowd.name(group))
                .with("severity", severity)
                .with("text", words)
                .with("channels", CHANNELS));
        crowd.reply(group);
        Instant stopped = null;
        if (dice.nextInt(8) == 0) {
            Thread.sleep(dice.nextInt(2500));
            town.stop(id);
            stopped = Instant.now();
        }
        alerts.add(new SoakAlert(id, group, accepted, stopped));
        waiting.add(queues.waiting());
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), next).toMillis()));
    }

    /** Until nobody is queued or in doubt any more: a doubt lasts as long as an attempt's lease at least. */
    private boolean awaitEnd() throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        var open = new ArrayList<>(alerts);
        while (!open.isEmpty() || queues.waiting() > 0) {
            if (Instant.now().isAfter(deadline)) {
                for (SoakAlert alert : open) {
                    System.out.println("still open: " + alert + " "
                            + town.alert(alert.id()).path("progress"));
                }
                return false;
            }
            Thread.sleep(2000);
            for (SoakAlert alert : List.copyOf(open)) {
                if (alert.over(town.alert(alert.id()))) {
                    open.remove(alert);
                }
            }
        }
        Thread.sleep(LAST_REPORTS);
        return true;
    }

    private int kept() {
        return town.platform.ledger().entries(null, null).size();
    }

    private long afterForgetting() throws Exception {
        town.platform.forget();
        return Heap.megabytes();
    }
}
