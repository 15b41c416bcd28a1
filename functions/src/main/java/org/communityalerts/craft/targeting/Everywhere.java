package org.communityalerts.craft.targeting;

import org.communityalerts.domain.audience.Point;

/** The whole earth: whoever is on record. */
record Everywhere() implements Shape {
    @Override
    public boolean contains(Point point) {
        return true;
    }

    @Override
    public Relation relationOf(Box box) {
        return Relation.INSIDE;
    }
}
