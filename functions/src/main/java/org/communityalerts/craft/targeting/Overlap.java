package org.communityalerts.craft.targeting;

/** Whether two shapes have a point in common, searched for by halving the map where it is not plain. */
record Overlap(Shape one, Shape other) {
    /** Cells of about 20 by 30 metres: shapes that come so near are taken to meet. */
    private static final int DEEPEST = 42;

    boolean any() {
        return has(one, other) || has(other, one) || in(Cell.EARTH, new Budget());
    }

    /** What is not known of one point is left to the search. */
    private static boolean has(Shape shape, Shape another) {
        return another.some().filter(shape::contains).filter(another::contains).isPresent();
    }

    private boolean in(Cell cell, Budget budget) {
        if (!budget.take()) {
            return false;
        }
        Box box = cell.box();
        Shape.Relation toOne = one.relationOf(box);
        Shape.Relation toOther = toOne == Shape.Relation.OUTSIDE ? toOne : other.relationOf(box);
        if (toOther == Shape.Relation.OUTSIDE) {
            return false;
        }
        boolean certain = toOne == Shape.Relation.INSIDE && toOther == Shape.Relation.INSIDE;
        return certain || cell.depth() >= DEEPEST || in(cell.lower(), budget) || in(cell.upper(), budget);
    }
}
