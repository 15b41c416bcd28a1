package org.communityalerts.domain.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many deliveries came to an outcome at each moment, and how many arrived. */
public record Pace(SortedMap<Instant, Integer> settled, SortedMap<Instant, Integer> delivered) {
    public static final Pace NONE = new Pace(new TreeMap<>(), new TreeMap<>());

    /** The pace of a chunk's seats, each counted at the first moment that knows of it. */
    public static Pace of(Map<Instant, Set<Integer>> settled, Map<Instant, Set<Integer>> delivered) {
        return new Pace(firsts(settled), firsts(delivered));
    }

    /** Both together. */
    public Pace plus(Pace other) {
        return new Pace(sum(settled, other.settled), sum(delivered, other.delivered));
    }

    private static SortedMap<Instant, Integer> firsts(Map<Instant, Set<Integer>> seats) {
        var first = new HashMap<Integer, Instant>();
        seats.forEach((at, some) -> some.forEach(seat -> first.merge(seat, at, (a, b) -> a.isBefore(b) ? a : b)));
        var counts = new TreeMap<Instant, Integer>();
        first.values().forEach(at -> counts.merge(at, 1, Integer::sum));
        return counts;
    }

    private static SortedMap<Instant, Integer> sum(Map<Instant, Integer> a, Map<Instant, Integer> b) {
        var sum = new TreeMap<>(a);
        b.forEach((at, n) -> sum.merge(at, n, Integer::sum));
        return sum;
    }
}
