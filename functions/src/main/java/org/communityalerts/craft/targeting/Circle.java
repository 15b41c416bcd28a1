package org.communityalerts.craft.targeting;

import java.util.Optional;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;

/** Whoever is within a distance of a centre, along a great circle. */
record Circle(Area.Circle area) implements Shape {
    @Override
    public boolean contains(Point point) {
        return area.centre().metresTo(point) <= area.radiusMetres();
    }

    @Override
    public Optional<Point> some() {
        return Optional.of(area.centre());
    }

    @Override
    public Relation relationOf(Box box) {
        if (box.metresFrom(area.centre()) > area.radiusMetres()) {
            return Relation.OUTSIDE;
        }
        boolean inside = box.metresAcrossFrom(area.centre()) <= area.radiusMetres();
        return inside ? Relation.INSIDE : Relation.PARTLY;
    }
}
