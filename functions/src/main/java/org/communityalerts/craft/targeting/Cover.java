package org.communityalerts.craft.targeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.domain.audience.Geohash;

/**
 * Covers a shape with few stretches of the Z-order curve: its cells are joined across the gaps in which the fewest
 * postcodes lie. The cover stays complete: whoever is inside the shape is inside it, wherever the postcodes are.
 */
final class Cover {
    /**
     * A gap of fewer postcodes is read over: that saves a query, whose least is 4 KB, more than the entries of ten postcodes of
     * which one home in fifteen is on record.
     */
    private static final int WORTH_A_QUERY = 10;

    /** A stretch of the curve, from {@code low} to before {@code high}. */
    record Stretch(long low, long high) {}

    /** What lies between a part and the one {@code before} which it ends. */
    private record Gap(int before, int postcodes) {}

    private final Density density;
    private final int most;

    /** @param most how many stretches there may be */
    Cover(Density density, int most) {
        this.density = density;
        this.most = most;
    }

    List<Stretch> of(Shape shape) {
        return join(Tiling.of(shape, density, Geohash.BITS, 0).cells().stream()
                .map(cell -> new Stretch(cell.first(), cell.end()))
                .toList());
    }

    /** Stretches in order, joined until they are few enough. */
    List<Stretch> join(List<Stretch> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        Set<Integer> kept = heaviestGaps(parts);
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        for (int i = 1; i <= parts.size(); i++) {
            if (i == parts.size() || kept.contains(i)) {
                stretches.add(
                        new Stretch(parts.get(from).low(), parts.get(i - 1).high()));
                from = i;
            }
        }
        return stretches;
    }

    /** The gaps worth a query of their own, each by the number of the part after it. */
    private Set<Integer> heaviestGaps(List<Stretch> parts) {
        return IntStream.range(1, parts.size())
                .mapToObj(i -> new Gap(
                        i, density.between(parts.get(i - 1).high(), parts.get(i).low())))
                .filter(gap -> gap.postcodes() >= WORTH_A_QUERY)
                .sorted(Comparator.comparingInt(Gap::postcodes).reversed())
                .limit(most - 1L)
                .map(Gap::before)
                .collect(Collectors.toSet());
    }
}
