package org.communityalerts.craft.places;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Postcodes as numbers, in the order of the alphabet: seven places, each empty, a digit or a letter. */
public final class PostcodeName {
    private static final Pattern BESIDE = Pattern.compile("[\\s\\p{Z}\\p{Cf}.\\-\\u2010-\\u2015]");
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Z]{1,7}");
    private static final int PLACES = 7;
    private static final int SIGNS = 37;
    private static final int INWARD = 3;

    private PostcodeName() {}

    /** The text without spaces, whatever kind or width they are, in plain capitals. */
    public static String squeeze(String text) {
        return BESIDE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    /** The number of a squeezed postcode or of the beginning of one; -1 if it cannot be either. */
    public static long pack(String squeezed) {
        if (!PLAIN.matcher(squeezed).matches()) {
            return -1;
        }
        long packed = 0;
        for (int i = 0; i < PLACES; i++) {
            packed = packed * SIGNS + (i < squeezed.length() ? Character.digit(squeezed.charAt(i), 36) + 1 : 0);
        }
        return packed;
    }

    /** Just after the numbers of all postcodes that begin so. */
    static long afterAll(String beginning) {
        long step = 1;
        for (int i = beginning.length(); i < PLACES; i++) {
            step *= SIGNS;
        }
        return pack(beginning) + step;
    }

    /** The postcode of that number as it is written, with its space. */
    static String written(long packed) {
        var squeezed = new StringBuilder();
        for (long rest = packed; rest > 0; rest /= SIGNS) {
            if (rest % SIGNS > 0) {
                squeezed.append(Character.toUpperCase(Character.forDigit((int) (rest % SIGNS) - 1, 36)));
            }
        }
        return squeezed.insert(INWARD, ' ').reverse().toString();
    }
}
