package org.communityalerts.craft.picture;

/** A file that no photo can be made of; the message tells who sent it why, and the way out. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String why) {
        super(why);
    }

    /** The file breaks its format's own rules. */
    static Unfit damaged(String format) {
        return new Unfit("The " + format + " file is damaged. Save the picture again.");
    }

    /** The file goes on after its picture is over. */
    static Unfit more() {
        return new Unfit(
                "The file holds something else behind its picture. Save the picture alone, without film or sound.");
    }
}
