package org.communityalerts.craft.places;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;

/** One line round a place and the holes in it, as columns of numbers until it is asked for. */
final class StoredOutline {
    private record Ring(int[] lats, int[] lons) {
        List<Point> points() {
            return IntStream.range(0, lats.length)
                    .mapToObj(i -> new Point(lats[i] / PlacesFile.SCALE, lons[i] / PlacesFile.SCALE))
                    .toList();
        }
    }

    private final List<Ring> rings = new ArrayList<>();

    private StoredOutline(CompactInput in) {
        for (int i = in.count(); i > 0; i--) {
            rings.add(ring(in));
        }
    }

    static List<StoredOutline> several(CompactInput in) {
        var several = new ArrayList<StoredOutline>();
        for (int i = in.count(); i > 0; i--) {
            several.add(new StoredOutline(in));
        }
        return several;
    }

    Area polygon() {
        return new Area.Polygon(rings.stream().map(Ring::points).toList());
    }

    private static Ring ring(CompactInput in) {
        int count = in.count();
        var ring = new Ring(new int[count], new int[count]);
        for (int i = 0; i < count; i++) {
            ring.lats[i] = (i == 0 ? 0 : ring.lats[i - 1]) + in.signed();
            ring.lons[i] = (i == 0 ? 0 : ring.lons[i - 1]) + in.signed();
        }
        return ring;
    }
}
