package org.communityalerts.send;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.model.Chunk;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.model.Recipient;
import org.communityalerts.model.Tally;

/** What became of a chunk's recipients, gathered from several threads. */
final class ChunkResult {
    private final Chunk chunk;
    private final Map<DeliveryStatus, Integer> settled = new EnumMap<>(DeliveryStatus.class);
    private final List<Recipient> later = new ArrayList<>();
    private int elsewhere;

    ChunkResult(Chunk chunk) {
        this.chunk = chunk;
    }

    synchronized void add(Recipient recipient, SendOne.Result result) {
        switch (result) {
            case SendOne.Result.Settled(DeliveryStatus status) -> settled.merge(status, 1, Integer::sum);
            case SendOne.Result.Later() -> later.add(recipient);
            case SendOne.Result.CountedByRemainder() -> {}
            case SendOne.Result.Elsewhere() -> elsewhere++;
        }
    }

    synchronized Optional<Chunk> remainder() {
        return later.isEmpty() ? Optional.empty() : Optional.of(chunk.remainder(later));
    }

    synchronized Tally tally() {
        return Tally.chunk(chunk, settled, elsewhere);
    }
}
