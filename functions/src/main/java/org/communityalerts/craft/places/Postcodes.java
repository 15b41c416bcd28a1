package org.communityalerts.craft.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.port.audience.Places;

/** Postcodes in the order of the alphabet, as columns of numbers: all of Great Britain's take about 40 MB. */
final class Postcodes {
    private static final int FLAGS = 2;
    private static final int IN_FORCE = 2;
    private static final int APPROXIMATE = 1;

    private final long[] names;
    private final int[] lats;
    private final int[] lons;
    private final byte[] flags;

    Postcodes(CompactInput in) {
        int count = in.count();
        names = new long[count];
        lats = new int[count];
        lons = new int[count];
        flags = new byte[count];
        for (int i = 0; i < count; i++) {
            long next = in.number();
            flags[i] = (byte) (next & (1 << FLAGS) - 1);
            names[i] = (i == 0 ? 0 : names[i - 1]) + (next >>> FLAGS);
            lats[i] = (i == 0 ? 0 : lats[i - 1]) + in.signed();
            lons[i] = (i == 0 ? 0 : lons[i - 1]) + in.signed();
        }
    }

    int count() {
        return names.length;
    }

    /** Where the postcode of that text stands, or a negative number. */
    int find(String text) {
        return Arrays.binarySearch(names, PostcodeName.pack(PostcodeName.squeeze(text)));
    }

    /** Where the postcodes stand that begin so. */
    IntStream beginning(String squeezed) {
        return PostcodeName.pack(squeezed) < 0
                ? IntStream.empty()
                : IntStream.range(first(PostcodeName.pack(squeezed)), first(PostcodeName.afterAll(squeezed)));
    }

    /** Where the postcodes nearest to a point stand, nearest first. */
    IntStream nearest(Point point, int most) {
        var nearest = new ArrayList<Integer>();
        double furthest = Double.MAX_VALUE;
        for (int i = 0; i < names.length; i++) {
            if (nearest.size() < most || point.metresTo(point(i)) < furthest) {
                nearest.add(i);
                nearest.sort(Comparator.comparingDouble(n -> point.metresTo(point(n))));
                nearest.subList(Math.min(most, nearest.size()), nearest.size()).clear();
                furthest = point.metresTo(point(nearest.getLast()));
            }
        }
        return nearest.stream().mapToInt(i -> i);
    }

    Places.Postcode postcode(int i) {
        return new Places.Postcode(name(i), point(i), (flags[i] & APPROXIMATE) == 0);
    }

    boolean inForce(int i) {
        return (flags[i] & IN_FORCE) != 0;
    }

    String name(int i) {
        return PostcodeName.written(names[i]);
    }

    Point point(int i) {
        return new Point(lats[i] / PlacesFile.SCALE, lons[i] / PlacesFile.SCALE);
    }

    /** Each postcode's place on the Z-order curve, sorted. */
    long[] curve() {
        return IntStream.range(0, names.length)
                .mapToLong(i -> Geohash.curve(point(i)))
                .sorted()
                .toArray();
    }

    private int first(long name) {
        int i = Arrays.binarySearch(names, name);
        return i < 0 ? -i - 1 : i;
    }
}
