package org.communityalerts.simulation;

import java.time.Duration;
import java.util.List;
import org.communityalerts.domain.delivery.CallEnd;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.port.Queue;

/** What providers report of what they took, and devices of what they showed: in any order, any number of times, before our own write or long after. */
final class Reports {
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofHours(2);

    private final Scheduler scheduler;
    private final boolean eventful;
    private final Queue<Receipt> receipts;
    private final Queue<CallEnd> ends;

    Reports(Scheduler scheduler, boolean eventful, Queue<Receipt> receipts, Queue<CallEnd> ends) {
        this.scheduler = scheduler;
        this.eventful = eventful;
        this.receipts = receipts;
        this.ends = ends;
    }

    void of(SimulatedLedger.Entry entry) {
        if (Cast.channel(entry.to()) == Channel.VOICE) {
            var end = new CallEnd(entry.alertId(), entry.to(), entry.id(), CallEnd.How.COMPLETED, 61);
            often(() -> ends.sendLater(end, sometime()));
        } else if (Cast.channel(entry.to()) == Channel.PUSH) {
            if (entry.arrives()) {
                often(() -> receipts.sendLater(receipt(entry, DeliveryStatus.DELIVERED), sometime()));
            }
        } else {
            often(() -> receipts.sendLater(receipt(entry, DeliveryStatus.SENT), sometime()));
            often(() -> receipts.sendLater(receipt(entry, entry.outcome()), sometime()));
        }
    }

    private static Receipt receipt(SimulatedLedger.Entry entry, DeliveryStatus status) {
        String code = status == DeliveryStatus.UNDELIVERED ? "30005" : null;
        return new Receipt(entry.alertId(), entry.to(), status, entry.id(), code);
    }

    private void often(Runnable report) {
        report.run();
        if (eventful && scheduler.chance(0.3)) {
            report.run();
        }
    }

    private Duration sometime() {
        List<Duration> most = List.of(AT_ONCE, SOON, LATE);
        return scheduler.upTo(eventful ? most.get(scheduler.dice().nextInt(most.size())) : SOON);
    }
}
