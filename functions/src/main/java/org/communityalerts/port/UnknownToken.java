package org.communityalerts.port;

/** A list cannot go on from there: the place was never told, or is gone. */
public final class UnknownToken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownToken() {
        super("a list has no such place to go on from");
    }
}
