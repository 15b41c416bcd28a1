package org.communityalerts.desk.disclose;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.domain.delivery.Seats;
import org.jspecify.annotations.Nullable;

/** What became of an alert to one person on one channel. */
record Got(String person, Channel channel, DeliveryStatus status) {
    /**
     * The outcomes of those whom a reading tells of.
     *
     * @param outcomes by chunk
     * @param cut the chunks that pages were cut into at last: of any other, what it settled stands and nothing else
     */
    static Stream<Got> of(Reading reading, Map<String, Seats> outcomes, Set<String> cut) {
        return reading.chunks().entrySet().stream().flatMap(chunk -> {
            Seats known = outcomes.get(chunk.getKey());
            Map<Integer, DeliveryStatus> bySeat = known == null ? Map.of() : known.bySeat();
            return IntStream.range(0, chunk.getValue().size()).boxed().flatMap(seat -> {
                DeliveryStatus status = bySeat.get(seat);
                return status == null && (!cut.contains(chunk.getKey()) || isElsewhere(known, seat))
                        ? Stream.empty()
                        : Stream.of(new Got(
                                chunk.getValue().get(seat),
                                Chunk.channel(chunk.getKey()),
                                status == null ? DeliveryStatus.QUEUED : status));
            });
        });
    }

    private static boolean isElsewhere(@Nullable Seats known, int seat) {
        return known != null && known.elsewhere().contains(seat);
    }
}
