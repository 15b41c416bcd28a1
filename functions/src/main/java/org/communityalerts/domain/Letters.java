package org.communityalerts.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which texts can be said at all, so that XML, JSON, phones and people can read them. Asked where a text comes in, and
 * held where one is written.
 */
public final class Letters {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern DIRECTION = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    /** A letter, digit, mark of punctuation or symbol, but for those that are drawn as nothing. */
    private static final Pattern SEEN =
            Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u115F\\u1160\\u3164\\uFFA0\\u2800\\x{1D159}]]");

    private static final String BLANKS = "[\\s\\p{Z}\\u200B\\uFEFF]";
    /** Blanks at the end are begun with at the first of them alone: else each of many in the middle would be gone through. */
    private static final Pattern AROUND = Pattern.compile("^" + BLANKS + "+|(?<!" + BLANKS + ")" + BLANKS + "++$");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern RETURN = Pattern.compile("\\r\\n?");
    /** What programs put where letters were lost. */
    private static final char LOST = '\uFFFD';

    private Letters() {}

    /** The text without the blanks around it, those that are not seen either. */
    public static String trimmed(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    /** The text with each line ended by a line feed alone: forms of pages end them by a carriage return too (HTML), and so does Windows. */
    public static String withLineFeeds(String text) {
        return RETURN.matcher(text).replaceAll("\n");
    }

    /** Whether there is anything in it to be seen. */
    public static boolean seen(String text) {
        return SEEN.matcher(text).find();
    }

    /** Why the text cannot be taken, as the end of a sentence about it; empty if it can. */
    public static Optional<String> flaw(String text) {
        if (CONTROL.matcher(text).find() || DIRECTION.matcher(text).find()) {
            return Optional.of(
                    "must not hold control characters, such as tabs, or marks that turn the direction of a text: leave them out");
        }
        if (!text.codePoints().allMatch(Letters::character)) {
            return Optional.of("must not hold halves of characters, or code points that stand for none");
        }
        if (text.indexOf(LOST) >= 0) {
            return Optional.of("holds " + LOST + ", which stands where letters were lost: write them again");
        }
        return seen(text) ? Optional.empty() : Optional.of("must hold something that can be seen");
    }

    /** As above, of what must be one line. */
    public static Optional<String> flawOfLine(String text) {
        return flaw(text)
                .or(() -> LINE_BREAK.matcher(text).find()
                        ? Optional.of("must be one line, without line breaks")
                        : Optional.empty());
    }

    /** The text as it can be written whatever it holds: what is no character becomes {@code U+FFFD}. */
    public static String wellFormed(String text) {
        return text.codePoints().allMatch(Letters::written)
                ? text
                : text.codePoints()
                        .map(letter -> written(letter) ? letter : LOST)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    /** The beginning of a text, of so many chars at most, and without half of a character at its end. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean half = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, half ? most - 1 : most);
    }

    /** The text in one line. */
    public static String inOneLine(String text) {
        return LINE_BREAK.matcher(text).replaceAll(" ");
    }

    /** By XML 1.0 §2.2, less what Unicode keeps for no character. */
    private static boolean written(int letter) {
        return character(letter) && (letter >= ' ' || letter == '\t' || letter == '\n' || letter == '\r');
    }

    private static boolean character(int letter) {
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        boolean none = letter >= 0xFDD0 && letter <= 0xFDEF || (letter & 0xFFFE) == 0xFFFE;
        return !half && !none;
    }
}
