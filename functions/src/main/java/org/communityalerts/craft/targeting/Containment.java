package org.communityalerts.craft.targeting;

/**
 * Whether a shape lies within another, shown by halving the map. What is nearer to the edge than a cell is wide counts as
 * outside: in doubt it is not within.
 */
record Containment(Shape inner, Shape outer) {
    /** Cells of about 20 by 30 metres. */
    private static final int DEEPEST = 42;

    boolean whole() {
        return in(Cell.EARTH, new Budget());
    }

    private boolean in(Cell cell, Budget budget) {
        if (!budget.take()) {
            return false;
        }
        Box box = cell.box();
        Shape.Relation toInner = inner.relationOf(box);
        if (toInner == Shape.Relation.OUTSIDE) {
            return true;
        }
        Shape.Relation toOuter = outer.relationOf(box);
        if (toOuter == Shape.Relation.INSIDE) {
            return true;
        }
        boolean certain = toInner == Shape.Relation.INSIDE && toOuter == Shape.Relation.OUTSIDE;
        return !certain && cell.depth() < DEEPEST && in(cell.lower(), budget) && in(cell.upper(), budget);
    }
}
