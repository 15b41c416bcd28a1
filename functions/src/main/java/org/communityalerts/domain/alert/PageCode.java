package org.communityalerts.domain.alert;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What the address of an incident's page ends in, in letters and digits that nobody takes for one another. */
public final class PageCode {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{5,10}");
    /** Short enough to be typed off a screen. */
    private static final int SHOWN = 5;
    /** Of so many that nobody can try them all: whoever was not told of it does not find it. */
    private static final int HIDDEN = 10;

    private PageCode() {}

    /** @param shown whether the incident is public from its first word */
    public static String fresh(RandomGenerator random, boolean shown) {
        var code = new StringBuilder();
        while (code.length() < (shown ? SHOWN : HIDDEN)) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** Another in place of one that is taken: whoever may find that page may find this one. */
    static String inPlaceOf(String taken, RandomGenerator random) {
        return fresh(random, !hidden(taken));
    }

    /** Whether nobody finds it who was not told. */
    static boolean hidden(String code) {
        return code.length() == HIDDEN;
    }

    /** A path as long as that of a page will be, before there is one: what it costs can be told by it. */
    public static String likeOne(boolean shown) {
        return new InIncident("", "2".repeat(shown ? SHOWN : HIDDEN), Step.FIRST).path();
    }

    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}
