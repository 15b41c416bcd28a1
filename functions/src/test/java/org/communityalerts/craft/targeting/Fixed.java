package org.communityalerts.craft.targeting;

import org.communityalerts.domain.audience.Point;

/** A shape to which every box lies the same, and which counts how often it was asked. */
final class Fixed implements Shape {
    private final Relation relation;
    private final boolean contains;
    int asked;

    Fixed(Relation relation, boolean contains) {
        this.relation = relation;
        this.contains = contains;
    }

    static Fixed of(Relation relation) {
        return new Fixed(relation, relation != Relation.OUTSIDE);
    }

    @Override
    public boolean contains(Point point) {
        return contains;
    }

    @Override
    public Relation relationOf(Box box) {
        asked++;
        return relation;
    }
}
