package org.communityalerts.model;

/** A part of the map an alert is for. */
public sealed interface Area {
    /** The smallest and largest radius of a circle, in metres. */
    double SMALLEST_RADIUS = 50;

    double LARGEST_RADIUS = 100_000;

    /** Whoever is within that distance of the centre, along a great circle. */
    record Circle(Point centre, double radiusMetres) implements Area {
        public Circle {
            if (!(radiusMetres >= SMALLEST_RADIUS && radiusMetres <= LARGEST_RADIUS)) {
                throw new IllegalArgumentException("a radius is from 50 to 100,000 metres");
            }
        }
    }

    /** The whole force, asked for in so many words. */
    record Everywhere() implements Area {}
}
