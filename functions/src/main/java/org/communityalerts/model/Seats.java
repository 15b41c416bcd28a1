package org.communityalerts.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of a chunk's recipients, each known by its seat. It is only ever added to, so that it comes to the same
 * whoever adds to it, in whatever order and however often.
 *
 * @param settled the seats of each status
 * @param elsewhere the seats whose address another chunk counts: they were planned once too often
 * @param segments the seats of accepted texts, by how many segments they took
 */
public record Seats(
        String alertId,
        Channel channel,
        String chunk,
        Map<DeliveryStatus, Set<Integer>> settled,
        Set<Integer> elsewhere,
        Map<Integer, Set<Integer>> segments) {
    /** Later ones take the place of earlier ones: an attempt under way comes to an outcome, a doubt to a certainty. */
    private static final List<DeliveryStatus> BY_WEIGHT = List.of(
            DeliveryStatus.SENDING,
            DeliveryStatus.UNKNOWN,
            DeliveryStatus.STOPPED,
            DeliveryStatus.EXPIRED,
            DeliveryStatus.SUPPRESSED,
            DeliveryStatus.FAILED,
            DeliveryStatus.SENT);

    /** Whether nothing has become of anybody yet. */
    public boolean isEmpty() {
        return settled.isEmpty() && elsewhere.isEmpty();
    }

    /** What they come to, each seat counted once. */
    public Tally tally() {
        Map<Integer, DeliveryStatus> bySeat = bySeat();
        var counts = new EnumMap<DeliveryStatus, Integer>(DeliveryStatus.class);
        bySeat.values().forEach(status -> counts.merge(status, 1, Integer::sum));
        var others = new TreeSet<>(elsewhere);
        others.removeAll(bySeat.keySet());
        Map<Channel, Integer> planned = others.isEmpty() ? Map.of() : Map.of(channel, -others.size());
        var tally = new Tally(alertId, chunk, 0, planned, Map.of(channel, counts), null, false);
        return segments.isEmpty() ? tally : tally.using(channel, Map.of(Measure.SEGMENTS, segmentsUsed()));
    }

    private Map<Integer, DeliveryStatus> bySeat() {
        var bySeat = new HashMap<Integer, DeliveryStatus>();
        for (DeliveryStatus status : BY_WEIGHT) {
            settled.getOrDefault(status, Set.of()).forEach(seat -> bySeat.put(seat, status));
            if (status == DeliveryStatus.SENDING) {
                bySeat.keySet().removeAll(elsewhere);
            }
        }
        return bySeat;
    }

    private int segmentsUsed() {
        return segments.entrySet().stream()
                .mapToInt(e -> e.getKey() * e.getValue().size())
                .sum();
    }
}
