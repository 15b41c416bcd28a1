package org.communityalerts.craft.targeting;

import java.util.Optional;
import org.communityalerts.domain.audience.Point;

/** An area as the map knows it: exactly which points are in it, and roughly where it lies. */
interface Shape {
    /** How a rectangle lies to a shape. When in doubt it is PARTLY in: a cover may be too large, never too small. */
    enum Relation {
        OUTSIDE,
        PARTLY,
        INSIDE
    }

    boolean contains(Point point);

    Relation relationOf(Box box);

    /** Some point that is likely in it, if one is at hand: by where that lies, much is told without searching the map. */
    default Optional<Point> some() {
        return Optional.empty();
    }
}
