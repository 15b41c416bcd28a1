package org.communityalerts.craft.targeting;

/** The edge of a shape, and the postcodes along it. */
record Boundary(Density density, Shape shape) {
    /** A postcode is some fifteen homes, most of them within so many metres of its point. */
    private static final double REACH_OF_A_POSTCODE = 100;
    /** Cells of about 20 by 25 metres, within which no postcode is told from another. */
    private static final int DEEPEST = 40;

    /** Those that could not be told within the {@link Budget} count as lying there. */
    int postcodes() {
        return in(Cell.EARTH, new Budget());
    }

    private int in(Cell cell, Budget budget) {
        int postcodes = density.between(cell.first(), cell.end());
        if (postcodes > 0 && !budget.take()) {
            return postcodes;
        }
        if (postcodes == 0 || shape.relationOf(cell.box().grown(REACH_OF_A_POSTCODE)) != Shape.Relation.PARTLY) {
            return 0;
        }
        return cell.depth() == DEEPEST ? postcodes : in(cell.lower(), budget) + in(cell.upper(), budget);
    }
}
