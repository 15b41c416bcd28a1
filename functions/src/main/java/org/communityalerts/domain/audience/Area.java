package org.communityalerts.domain.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the map an alert is for. */
public sealed interface Area {
    /** The smallest and largest radius of a circle, in metres. */
    double SMALLEST_RADIUS = 50;

    double LARGEST_RADIUS = 100_000;

    /**
     * Everybody within that distance of the centre, along a great circle.
     *
     * @param postcode the postcode the centre was given by
     */
    record Circle(
            Point centre, double radiusMetres, @Nullable String postcode) implements Area {
        public Circle {
            if (!(radiusMetres >= SMALLEST_RADIUS && radiusMetres <= LARGEST_RADIUS)) {
                throw new IllegalArgumentException("a radius is from 50 to 100,000 metres");
            }
        }

        public Circle(Point centre, double radiusMetres) {
            this(centre, radiusMetres, null);
        }
    }

    /** Whoever is in a place of the places file: a town, a village, an authority. */
    record Place(String id) implements Area {
        public Place {
            if (id.isBlank()) {
                throw new IllegalArgumentException("a place needs an id");
            }
        }
    }

    /**
     * Whoever is within a drawn line, and not in one of its holes.
     *
     * @param rings the outer line, then the holes; each ends where it begins
     */
    record Polygon(List<List<Point>> rings) implements Area {
        /** Three corners and the first again. */
        private static final int SHORTEST_RING = 4;

        public Polygon {
            if (rings.isEmpty()) {
                throw new IllegalArgumentException("a polygon has a line");
            }
            rings = rings.stream().map(Polygon::closed).toList();
        }

        /** The rectangle around it, along the degrees. */
        public Polygon box() {
            var lats = rings.getFirst().stream().mapToDouble(Point::lat).summaryStatistics();
            var lons = rings.getFirst().stream().mapToDouble(Point::lon).summaryStatistics();
            var corner = new Point(lats.getMin(), lons.getMin());
            return new Polygon(List.of(List.of(
                    corner,
                    new Point(lats.getMin(), lons.getMax()),
                    new Point(lats.getMax(), lons.getMax()),
                    new Point(lats.getMax(), lons.getMin()),
                    corner)));
        }

        private static List<Point> closed(List<Point> ring) {
            if (ring.size() < SHORTEST_RING || !ring.getFirst().equals(ring.getLast())) {
                throw new IllegalArgumentException("a polygon's line has three corners and ends where it begins");
            }
            return List.copyOf(ring);
        }
    }

    /** The whole force area, which has to be asked for explicitly. */
    record Everywhere() implements Area {}
}
