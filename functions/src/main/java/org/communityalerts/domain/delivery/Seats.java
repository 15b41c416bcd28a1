package org.communityalerts.domain.delivery;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of a chunk's recipients, each known by its seat. It is only ever added to, so that it comes to the same
 * whoever adds to it, in whatever order and however often.
 *
 * @param settled the seats of each status
 * @param elsewhere the seats whose address another chunk counts: they were planned once too often
 * @param segments the seats of accepted texts, by how many segments they took, and of calls, by their minutes
 * @param codes the seats of those that were refused or did not arrive, by the provider's code
 */
public record Seats(
        String alertId,
        Channel channel,
        String chunk,
        Map<DeliveryStatus, Set<Integer>> settled,
        Set<Integer> elsewhere,
        Map<Integer, Set<Integer>> segments,
        Map<String, Set<Integer>> codes) {
    private static final Set<DeliveryStatus> REFUSED = EnumSet.of(DeliveryStatus.FAILED, DeliveryStatus.UNDELIVERED);

    /** Seats of one status. */
    public static Seats of(String alertId, Channel channel, String chunk, DeliveryStatus status, Set<Integer> some) {
        return new Seats(alertId, channel, chunk, Map.of(status, some), Set.of(), Map.of(), Map.of());
    }

    /** The same with the codes of some that were refused or did not arrive. */
    public Seats refusing(Map<String, Set<Integer>> byCode) {
        return new Seats(alertId, channel, chunk, settled, elsewhere, segments, byCode);
    }

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
        var tally = new Tally(alertId, chunk, 0, planned, Map.of(channel, counts), null, false)
                .refusing(Map.of(channel, refusals(bySeat)));
        return segments.isEmpty() ? tally : tally.using(channel, Map.of(measure(), used()));
    }

    private Measure measure() {
        return channel.unit() == Unit.MINUTE ? Measure.MINUTES : Measure.SEGMENTS;
    }

    /** What is known of each seat. */
    public Map<Integer, DeliveryStatus> bySeat() {
        var bySeat = new HashMap<Integer, DeliveryStatus>();
        for (DeliveryStatus status : DeliveryStatus.byWeight()) {
            settled.getOrDefault(status, Set.of()).forEach(seat -> bySeat.put(seat, status));
            if (status == DeliveryStatus.SENDING) {
                bySeat.keySet().removeAll(elsewhere);
            }
        }
        return bySeat;
    }

    /** What was refused or did not arrive, by code; whatever arrived after all is not among it. */
    private Map<String, Integer> refusals(Map<Integer, DeliveryStatus> bySeat) {
        var refusals = new TreeMap<String, Integer>();
        codes.forEach((code, some) -> {
            int count = (int) some.stream()
                    .filter(seat -> REFUSED.contains(bySeat.get(seat)))
                    .count();
            if (count > 0) {
                refusals.put(code, count);
            }
        });
        return refusals;
    }

    /** A text that two chunks know in different languages is one text; a number called twice was called twice. */
    private int used() {
        return channel.unit() == Unit.MINUTE
                ? segments.entrySet().stream()
                        .mapToInt(e -> e.getKey() * e.getValue().size())
                        .sum()
                : segmentsBySeat().values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<Integer, Integer> segmentsBySeat() {
        var bySeat = new HashMap<Integer, Integer>();
        segments.forEach((count, some) -> some.forEach(seat -> bySeat.merge(seat, count, Math::max)));
        return bySeat;
    }
}
