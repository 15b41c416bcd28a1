package org.communityalerts.craft.targeting;

import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;

/**
 * A stretch of the Z-order curve that is one rectangle on the map: all points whose first {@code depth} bits are those of
 * {@code first}.
 *
 * @param first the curve's lowest place in it
 * @param depth how many bits are fixed, from 0 (the whole earth) to {@link Geohash#BITS}
 */
record Cell(long first, int depth) {
    /** A tenth of a millimetre, in degrees. */
    private static final double ROUNDING = 1e-9;

    static final Cell EARTH = new Cell(0, 0);

    /** The place on the curve just after this cell. */
    long end() {
        return first + (1L << Geohash.BITS - depth);
    }

    Cell lower() {
        return new Cell(first, depth + 1);
    }

    Cell upper() {
        return new Cell(first + (1L << Geohash.BITS - depth - 1), depth + 1);
    }

    /** The rectangle that holds every point in this cell, however its degrees were rounded. */
    Box box() {
        Point low = Geohash.corner(first);
        double width = 360.0 / (1L << (depth + 1) / 2);
        double height = 180.0 / (1L << depth / 2);
        return new Box(
                Math.max(-90, low.lat() - ROUNDING),
                Math.max(-180, low.lon() - ROUNDING),
                Math.min(90, low.lat() + height + ROUNDING),
                Math.min(180, low.lon() + width + ROUNDING));
    }
}
