package org.communityalerts.outside.aws.dynamo.resident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.domain.audience.Geohash;

/**
 * The partition keys over which a group's residents are spread, so that no key takes all of a force's reads and writes.
 * The map is cut into tiles of some 12 by 10 kilometres; any four by four of them are in sixteen partitions, and a small
 * area in one or a few.
 */
final class Shards {
    static final int MOST = 16;
    /** The bits of the curve within a tile. */
    private static final int WITHIN = Geohash.BITS - 22;

    private static final long TILE = 1L << WITHIN;

    /** A stretch of the curve, both ends included. */
    record Stretch(long first, long last) {}

    private Shards() {}

    /** The partition of a group that holds what begins with that geohash. */
    static String partition(String group, String geohash) {
        return partition(group, (int) (Geohash.first(geohash) >>> WITHIN & MOST - 1));
    }

    static String partition(String group, int shard) {
        return group + "#" + Integer.toHexString(shard);
    }

    /** The shards that have a part in a stretch. */
    static List<Integer> of(Stretch stretch) {
        return IntStream.range(0, MOST)
                .filter(shard -> own(shard, stretch) > 0)
                .boxed()
                .toList();
    }

    /** What to read of a shard for those stretches, in order and apart: at most so many, joined where least lies between. */
    static List<Stretch> joined(int shard, List<Stretch> stretches, int most) {
        List<Stretch> own =
                stretches.stream().filter(stretch -> own(shard, stretch) > 0).toList();
        Set<Integer> kept = IntStream.range(1, own.size())
                .boxed()
                .filter(i -> between(shard, own, i) > 0)
                .sorted(Comparator.comparingLong((Integer i) -> between(shard, own, i))
                        .reversed())
                .limit(most - 1L)
                .collect(Collectors.toSet());
        var joined = new ArrayList<Stretch>();
        int from = 0;
        for (int i = 1; i <= own.size(); i++) {
            if (i == own.size() || kept.contains(i)) {
                joined.add(new Stretch(own.get(from).first(), own.get(i - 1).last()));
                from = i;
            }
        }
        return joined;
    }

    private static long between(int shard, List<Stretch> stretches, int i) {
        return before(shard, stretches.get(i).first())
                - before(shard, stretches.get(i - 1).last() + 1);
    }

    /** How much of a stretch is a shard's own. */
    private static long own(int shard, Stretch stretch) {
        return before(shard, stretch.last() + 1) - before(shard, stretch.first());
    }

    /** How much of the curve before a place is a shard's own. */
    private static long before(int shard, long place) {
        long tile = place >>> WITHIN;
        int here = (int) (tile & MOST - 1);
        long inTile = here > shard ? TILE : here == shard ? place & TILE - 1 : 0;
        return (tile / MOST << WITHIN) + inTile;
    }
}
