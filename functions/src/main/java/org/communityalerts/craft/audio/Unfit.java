package org.communityalerts.craft.audio;

/** A recording that cannot be played to residents; the message tells its officer why. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String why) {
        super(why);
    }
}
