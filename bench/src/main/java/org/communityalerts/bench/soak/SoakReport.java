package org.communityalerts.bench.soak;

import java.time.Duration;
import java.util.List;
import org.communityalerts.bench.platform.Queues;
import org.communityalerts.bench.platform.Town;

/** A soak's figures. */
public record SoakReport(Duration length, List<SoakAlert> alerts, List<Long> waiting) {
    public void print(Town town, Queues queues, boolean over) {
        int third = alerts.size() / 3;
        System.out.printf(
                "soak: messages in queues, median of the first and the last third (most) | %d and %d (%d) | not more%n",
                median(waiting.subList(0, third)), median(waiting.subList(2 * third, waiting.size())), most(waiting));
        System.out.printf(
                "soak: messages in queues and dead letters at the end | %d and %d | 0 and 0%n",
                queues.waiting(), queues.deadLetters());
        System.out.printf(
                "soak: accept to an alert's middle message, median of the first and the last third"
                        + " | %,d and %,d ms | not more%n",
                middle(town, alerts.subList(0, third)), middle(town, alerts.subList(2 * third, alerts.size())));
        System.out.printf(
                "soak of %d minutes: %,d alerts (%,d stopped), every one finished with nobody in doubt | %s | yes%n",
                length.toMinutes(),
                alerts.size(),
                alerts.stream().filter(alert -> alert.stopped() != null).count(),
                over ? "yes" : "no");
    }

    public static void print(Verdict verdict, int replies, int recorded) {
        System.out.printf(
                "soak: lost; sent twice; sent after a stop; asked for after an opt-out | %d; %d; %d; %d | 0; 0; 0; 0%n",
                verdict.lost, verdict.doubled, verdict.afterStop, verdict.afterOptOut);
        System.out.printf(
                "soak: counts that differ from the deliveries or the providers' books; left in doubt; never reported"
                        + " | %d; %d; %d | 0; 0; 0%n",
                verdict.miscounted, verdict.inDoubt, verdict.unreported);
        System.out.printf("soak: replies on record of those texted | %,d of %,d | all%n", recorded, replies);
    }

    public static void print(Duration warm, long before, int kept, Duration length, long after) {
        System.out.printf(
                "soak: heap after collection at %d and %d minutes, without the simulators' %,d messages"
                        + " | %d and %d MB | flat%n",
                warm.toMinutes(), length.toMinutes(), kept, before, after);
    }

    private static long middle(Town town, List<SoakAlert> some) {
        return median(some.stream()
                .flatMap(alert -> alert.middle(town.sent(alert.id())))
                .map(Duration::toMillis)
                .toList());
    }

    private static long median(List<Long> numbers) {
        return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElse(0L);
    }

    private static long most(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
