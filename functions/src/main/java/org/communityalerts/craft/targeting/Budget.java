package org.communityalerts.craft.targeting;

/** How many cells may still be looked at: whoever draws a line without end gets an answer in the time of any other. */
final class Budget {
    /** An outline of thousands of points takes a tenth of it. */
    static final int CELLS = 30_000;

    private int left = CELLS;

    /** Takes one; false if there is none. */
    boolean take() {
        return left-- > 0;
    }
}
