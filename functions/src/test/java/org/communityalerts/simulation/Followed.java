package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.port.Queue;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Receipts;

/** When it was known that a push was shown, and when a text was decided on because it was not. */
final class Followed implements Receipts {
    private final Scheduler scheduler;
    private final MemoryDeliveries rows;
    private final Map<Deliveries.Key, Instant> shown = new HashMap<>();
    private final Map<Deliveries.Key, List<Instant>> decided = new HashMap<>();

    Followed(Scheduler scheduler, MemoryDeliveries rows) {
        this.scheduler = scheduler;
        this.rows = rows;
    }

    /** When it was written down that a device had shown the alert, if it was. */
    Optional<Instant> shown(String address, String alertId) {
        return Optional.ofNullable(shown.get(new Deliveries.Key(address, alertId)));
    }

    /** Whenever a text to a mobile was decided on. */
    List<Instant> decided(String mobile, String alertId) {
        return decided.getOrDefault(new Deliveries.Key(mobile, alertId), List.of());
    }

    boolean anyShown() {
        return !shown.isEmpty();
    }

    @Override
    public Optional<Reported> apply(Receipt receipt) {
        Optional<Reported> reported = rows.apply(receipt);
        if (reported.isPresent()
                && receipt.status() == DeliveryStatus.DELIVERED
                && Cast.channel(receipt.address()) == Channel.PUSH) {
            shown.putIfAbsent(new Deliveries.Key(receipt.address(), receipt.alertId()), scheduler.instant());
        }
        return reported;
    }

    /** The queues, with what is put in those of texts noted. */
    ChunkQueues noted(ChunkQueues queues) {
        return new ChunkQueues(noted(queues.routine()), noted(queues.urgent()));
    }

    private Map<Channel, Queue<Chunk>> noted(Map<Channel, Queue<Chunk>> queues) {
        return Map.of(Channel.SMS, new Noted(queues.get(Channel.SMS)));
    }

    private final class Noted implements Queue<Chunk> {
        private final Queue<Chunk> queue;

        Noted(Queue<Chunk> queue) {
            this.queue = queue;
        }

        @Override
        public void send(List<Chunk> chunks) {
            chunks.forEach(chunk -> chunk.recipients()
                    .forEach(one -> decided.computeIfAbsent(
                                    new Deliveries.Key(one.address(), chunk.alertId()), k -> new ArrayList<>())
                            .add(scheduler.instant())));
            queue.send(chunks);
        }

        @Override
        public void sendLater(Chunk chunk, Duration delay) {
            throw new IllegalStateException("a text that is decided on goes at once");
        }

        @Override
        public boolean idle() {
            return queue.idle();
        }
    }
}
