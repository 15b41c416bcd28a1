package org.communityalerts.craft.sheet;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What spreadsheets do to a cell on its way through them, undone where it is certain what stood there. */
public final class Spreadsheet {
    private static final Pattern AS_FORMULA = Pattern.compile("=\"(.*)\"");
    private static final Pattern MARKED_AS_TEXT = Pattern.compile("'(?=[=+\\-@0-9]).*", Pattern.DOTALL);
    private static final Pattern DECIMAL = Pattern.compile("(\\d{9,})\\.0+");
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d)(?:\\.(\\d+))?[Ee]\\+?(\\d{1,2})");

    private Spreadsheet() {}

    /** A text as it was written. */
    public static @Nullable String text(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        Matcher formula = AS_FORMULA.matcher(cell);
        String text = formula.matches() ? formula.group(1) : cell;
        return MARKED_AS_TEXT.matcher(text).matches() ? text.substring(1) : text;
    }

    /** A phone number as it was written: a lost plus or zero is left for who reads numbers. */
    public static @Nullable String number(@Nullable String cell) {
        String text = text(cell);
        if (text == null) {
            return null;
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return decimal.group(1);
        }
        return lostDigits(text) || !SCIENTIFIC.matcher(text).matches()
                ? text
                : new BigDecimal(text).toBigIntegerExact().toString();
    }

    /** Whether a number was rounded, such as 4.477E+11: what stood there cannot be known. */
    public static boolean lostDigits(String cell) {
        Matcher scientific = SCIENTIFIC.matcher(cell);
        if (!scientific.matches()) {
            return false;
        }
        int decimals = scientific.group(2) == null ? 0 : scientific.group(2).length();
        return decimals != Integer.parseInt(scientific.group(3));
    }
}
