package org.communityalerts.alert.send;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Seats;

/** What became of a chunk's recipients, gathered from several threads. */
final class ChunkResult {
    private final Chunk chunk;
    private final ChunkCount own;
    private final Map<String, ChunkCount> others = new LinkedHashMap<>();
    private final Waiting untried = new Waiting();
    private final Waiting tried = new Waiting();

    ChunkResult(Chunk chunk) {
        this.chunk = chunk;
        this.own = new ChunkCount(chunk.alertId(), chunk.name());
    }

    synchronized void add(Recipient recipient, Result result) {
        switch (result) {
            case Result.Settled outcome -> own.settle(recipient.seat(), outcome);
            case Result.Elsewhere(String other, int seat, Result.Settled outcome) -> {
                own.leave(recipient.seat());
                others.computeIfAbsent(other, name -> new ChunkCount(chunk.alertId(), name))
                        .settle(seat, outcome);
            }
            case Result.Later(Instant when) -> untried.add(recipient, when);
            case Result.Retry(Instant when) -> tried.add(recipient, when);
            case Result.Doubtful(Instant when) -> {
                own.settle(recipient.seat(), new Result.Settled(DeliveryStatus.SENDING));
                tried.add(recipient, when);
            }
        }
    }

    /** Hands over who is still to be reached, and by when. */
    synchronized void remainders(BiConsumer<Instant, Chunk> to) {
        untried.forEach((when, recipients) -> to.accept(when, chunk.rest(recipients)));
        tried.forEach((when, recipients) -> to.accept(when, chunk.remainder(recipients)));
    }

    /** What each chunk is to count, its own last: once that is complete, the recipients are not looked at again. */
    synchronized List<Seats> seats() {
        var all = new ArrayList<Seats>();
        others.values().forEach(other -> all.add(other.seats()));
        all.add(own.seats());
        return all;
    }
}
