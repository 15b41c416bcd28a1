package org.communityalerts.desk.disclose;

import java.util.List;
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
     * The outcomes of those whom a reading tells of, and of those of them whom a text followed.
     *
     * @param outcomes by chunk
     * @param cut the chunks that pages were cut into at last: of any other, what it settled stands and nothing else
     */
    static Stream<Got> of(Reading reading, Map<String, Seats> outcomes, Set<String> cut) {
        return Stream.of(reading.chunks(), reading.texts())
                .flatMap(chunks -> chunks.entrySet().stream())
                .flatMap(chunk -> of(
                        chunk.getKey(), chunk.getValue(), outcomes.get(chunk.getKey()), cut.contains(chunk.getKey())));
    }

    private static Stream<Got> of(String chunk, List<String> people, @Nullable Seats known, boolean stillToCome) {
        Map<Integer, DeliveryStatus> bySeat = known == null ? Map.of() : known.bySeat();
        return IntStream.range(0, people.size()).boxed().flatMap(seat -> {
            DeliveryStatus status = bySeat.get(seat);
            return status == null && (!stillToCome || isElsewhere(known, seat))
                    ? Stream.empty()
                    : Stream.of(new Got(
                            people.get(seat), Chunk.channel(chunk), status == null ? DeliveryStatus.QUEUED : status));
        });
    }

    private static boolean isElsewhere(@Nullable Seats known, int seat) {
        return known != null && known.elsewhere().contains(seat);
    }
}
