package org.communityalerts.alert.track;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.port.delivery.Receipts.Reported;

/** What a batch of receipts, each with a key, says of each chunk; gathered from several threads. */
final class ReportedChunks<K> {
    private record Chunk(String alertId, Channel channel, String name) {}

    /** What one chunk's receipts say of it. */
    record Report<K>(Set<K> receipts, Seats seats) {}

    private static final class Seated<K> {
        private final Set<K> receipts = new HashSet<>();
        private final Map<DeliveryStatus, Set<Integer>> statuses = new HashMap<>();
        private final Map<String, Set<Integer>> codes = new HashMap<>();
    }

    private final Map<Chunk, Seated<K>> chunks = new HashMap<>();

    synchronized void add(K key, Receipt receipt, Reported delivery) {
        var chunk = new Chunk(Digest.countedAs(receipt.alertId()), delivery.channel(), delivery.chunk());
        Seated<K> seated = chunks.computeIfAbsent(chunk, c -> new Seated<>());
        seated.receipts.add(key);
        seated.statuses.computeIfAbsent(receipt.status(), s -> new TreeSet<>()).add(delivery.seat());
        if (receipt.status() == DeliveryStatus.UNDELIVERED && receipt.code() != null) {
            seated.codes.computeIfAbsent(receipt.code(), c -> new TreeSet<>()).add(delivery.seat());
        }
    }

    synchronized List<Report<K>> reports() {
        return chunks.entrySet().stream()
                .map(e -> new Report<>(e.getValue().receipts, seats(e.getKey(), e.getValue())))
                .toList();
    }

    private static Seats seats(Chunk chunk, Seated<?> seated) {
        return new Seats(
                chunk.alertId(), chunk.channel(), chunk.name(), seated.statuses, Set.of(), Map.of(), seated.codes);
    }
}
