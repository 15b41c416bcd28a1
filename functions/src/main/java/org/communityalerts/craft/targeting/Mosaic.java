package org.communityalerts.craft.targeting;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.KeyRange;

/**
 * An area as it is counted: of cells wholly inside it the counts are added up, only at its edge is looked who is meant.
 *
 * @param coarse what is counted by {@link Grain#COARSE} cells
 * @param fine what is counted by {@link Grain#FINE} cells
 * @param edge where each point is asked for
 */
public record Mosaic(Stretches coarse, Stretches fine, Stretches edge) {
    /** As many counts are read in the time of one more question. */
    private static final int FEW_POSTCODES = 16;

    /** Stretches of the curve, apart and in order. */
    public static final class Stretches {
        private final NavigableMap<Long, Long> ends = new TreeMap<>();

        private Stretches(Stream<Cell> cells) {
            cells.forEach(cell -> {
                var before = ends.floorEntry(cell.first());
                boolean goesOn = before != null && before.getValue() == cell.first();
                ends.put(goesOn ? before.getKey() : cell.first(), cell.end());
            });
        }

        /** Whether a place on the curve is in one of them. */
        public boolean contain(long curve) {
            var before = ends.floorEntry(curve);
            return before != null && before.getValue() > curve;
        }

        public boolean isEmpty() {
            return ends.isEmpty();
        }

        /** The keys in each of them. */
        public List<KeyRange> ranges() {
            return Targeting.keys(all());
        }

        List<Cover.Stretch> all() {
            return ends.entrySet().stream()
                    .map(stretch -> new Cover.Stretch(stretch.getKey(), stretch.getValue()))
                    .toList();
        }
    }

    /** Made of cells down to that grain. */
    static Mosaic of(Shape shape, Density density, Grain finest) {
        Tiling tiling = Tiling.of(shape, density, finest.depth(), FEW_POSTCODES);
        int coarse = Grain.COARSE.depth();
        return new Mosaic(
                new Stretches(tiling.inside().stream().filter(cell -> cell.depth() <= coarse)),
                new Stretches(tiling.inside().stream().filter(cell -> cell.depth() > coarse)),
                new Stretches(tiling.edge().stream()));
    }
}
