package org.communityalerts.alert.send;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Seats;

/** What became of a chunk's recipients, gathered from several threads. */
final class ChunkResult {
    private final Chunk chunk;
    private final Map<DeliveryStatus, Set<Integer>> settled = new EnumMap<>(DeliveryStatus.class);
    private final Set<Integer> elsewhere = new TreeSet<>();
    private final Map<Integer, Set<Integer>> segments = new HashMap<>();
    private final Map<String, Set<Integer>> codes = new HashMap<>();
    private final Waiting untried = new Waiting();
    private final Waiting tried = new Waiting();

    ChunkResult(Chunk chunk) {
        this.chunk = chunk;
    }

    synchronized void add(Recipient recipient, Result result) {
        switch (result) {
            case Result.Settled(DeliveryStatus status, int count, String code) -> {
                settle(recipient, status, count);
                refuse(recipient, code);
            }
            case Result.Elsewhere() -> elsewhere.add(recipient.seat());
            case Result.Later(Instant when) -> untried.add(recipient, when);
            case Result.Retry(Instant when) -> tried.add(recipient, when);
            case Result.Doubtful(Instant when) -> {
                seats(DeliveryStatus.SENDING).add(recipient.seat());
                tried.add(recipient, when);
            }
        }
    }

    private void settle(Recipient recipient, DeliveryStatus status, int count) {
        seats(status).add(recipient.seat());
        if (count > 0 && chunk.channel() == Channel.SMS) {
            segments.computeIfAbsent(count, c -> new TreeSet<>()).add(recipient.seat());
        }
    }

    private void refuse(Recipient recipient, String code) {
        if (code != null) {
            codes.computeIfAbsent(code, c -> new TreeSet<>()).add(recipient.seat());
        }
    }

    private Set<Integer> seats(DeliveryStatus status) {
        return settled.computeIfAbsent(status, s -> new TreeSet<>());
    }

    /** Hands over who is still to be reached, and by when. */
    synchronized void remainders(BiConsumer<Instant, Chunk> to) {
        untried.forEach((when, recipients) -> to.accept(when, chunk.rest(recipients)));
        tried.forEach((when, recipients) -> to.accept(when, chunk.remainder(recipients)));
    }

    synchronized Seats seats() {
        var copy = new EnumMap<DeliveryStatus, Set<Integer>>(DeliveryStatus.class);
        settled.forEach((status, some) -> copy.put(status, Set.copyOf(some)));
        return new Seats(
                chunk.alertId(),
                chunk.channel(),
                chunk.name(),
                copy,
                Set.copyOf(elsewhere),
                copy(segments),
                copy(codes));
    }

    private static <K> Map<K, Set<Integer>> copy(Map<K, Set<Integer>> sets) {
        var copy = new HashMap<K, Set<Integer>>();
        sets.forEach((key, some) -> copy.put(key, Set.copyOf(some)));
        return copy;
    }
}
