package org.communityalerts.craft.targeting;

import org.communityalerts.domain.audience.Point;

/** Whoever is in one shape and not in another. */
record Difference(Shape shape, Shape hole) implements Shape {
    @Override
    public boolean contains(Point point) {
        return shape.contains(point) && !hole.contains(point);
    }

    @Override
    public Relation relationOf(Box box) {
        Relation toShape = shape.relationOf(box);
        if (toShape == Relation.OUTSIDE) {
            return Relation.OUTSIDE;
        }
        return switch (hole.relationOf(box)) {
            case INSIDE -> Relation.OUTSIDE;
            case OUTSIDE -> toShape;
            case PARTLY -> Relation.PARTLY;
        };
    }
}
