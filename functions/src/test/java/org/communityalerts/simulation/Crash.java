package org.communityalerts.simulation;

/** The end of a function in the middle of what it was doing: nothing of it runs any further. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super(null, null, false, false);
    }
}
