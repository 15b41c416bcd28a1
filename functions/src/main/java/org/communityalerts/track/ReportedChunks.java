package org.communityalerts.track;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communityalerts.model.Channel;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.model.Receipt;
import org.communityalerts.model.Seats;
import org.communityalerts.port.Receipts.Reported;

/** What a batch of receipts says of each chunk, gathered from several threads. */
final class ReportedChunks {
    private record Chunk(String alertId, Channel channel, String name) {}

    private static final class Seated {
        private final Map<DeliveryStatus, Set<Integer>> statuses = new HashMap<>();
        private final Map<String, Set<Integer>> codes = new HashMap<>();
    }

    private final Map<Chunk, Seated> chunks = new HashMap<>();

    synchronized void add(Receipt receipt, Reported delivery) {
        var chunk = new Chunk(receipt.alertId(), delivery.channel(), delivery.chunk());
        Seated seated = chunks.computeIfAbsent(chunk, c -> new Seated());
        seated.statuses.computeIfAbsent(receipt.status(), s -> new TreeSet<>()).add(delivery.seat());
        if (receipt.status() == DeliveryStatus.UNDELIVERED && receipt.code() != null) {
            seated.codes.computeIfAbsent(receipt.code(), c -> new TreeSet<>()).add(delivery.seat());
        }
    }

    synchronized List<Seats> seats() {
        return chunks.entrySet().stream()
                .map(e -> seats(e.getKey(), e.getValue()))
                .toList();
    }

    private static Seats seats(Chunk chunk, Seated seated) {
        return new Seats(
                chunk.alertId(), chunk.channel(), chunk.name(), seated.statuses, Set.of(), Map.of(), seated.codes);
    }
}
