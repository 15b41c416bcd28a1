package org.communityalerts.alert.send;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Unit;

/** What is known so far of the seats of one chunk, from whichever chunk it was learnt. */
final class ChunkCount {
    private final String alertId;
    private final String chunk;
    private final Channel channel;
    private final Map<DeliveryStatus, Set<Integer>> settled = new EnumMap<>(DeliveryStatus.class);
    private final Set<Integer> elsewhere = new TreeSet<>();
    private final Map<Integer, Set<Integer>> segments = new HashMap<>();
    private final Map<String, Set<Integer>> codes = new HashMap<>();

    ChunkCount(String alertId, String chunk) {
        this.alertId = alertId;
        this.chunk = chunk;
        this.channel = Chunk.channel(chunk);
    }

    void settle(int seat, Result.Settled outcome) {
        settled.computeIfAbsent(outcome.status(), s -> new TreeSet<>()).add(seat);
        if (outcome.segments() > 0 && channel.unit() == Unit.SEGMENT) {
            segments.computeIfAbsent(outcome.segments(), c -> new TreeSet<>()).add(seat);
        }
        if (outcome.code() != null) {
            codes.computeIfAbsent(outcome.code(), c -> new TreeSet<>()).add(seat);
        }
    }

    void leave(int seat) {
        elsewhere.add(seat);
    }

    Seats seats() {
        return new Seats(alertId, channel, chunk, copy(settled), Set.copyOf(elsewhere), copy(segments), copy(codes));
    }

    private static <K> Map<K, Set<Integer>> copy(Map<K, Set<Integer>> sets) {
        var copy = new HashMap<K, Set<Integer>>();
        sets.forEach((key, some) -> copy.put(key, Set.copyOf(some)));
        return copy;
    }
}
