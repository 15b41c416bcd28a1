package org.communityalerts.craft.wording;

/**
 * What a text costs: networks cut it into segments, and each is paid for.
 *
 * @param units septets in GSM-7, code units in UCS-2
 */
public record Segments(Encoding encoding, int units, int count) {

    /** The segments of a text as it would be sent. */
    public static Segments of(String text) {
        Encoding encoding = Gsm7.spells(text) ? Encoding.GSM_7 : Encoding.UCS_2;
        int units = text.codePoints().map(encoding::units).sum();
        return new Segments(encoding, units, units <= encoding.alone() ? 1 : cut(text, encoding));
    }

    /** A letter of two units never lies across a cut. */
    private static int cut(String text, Encoding encoding) {
        int count = 1;
        int filled = 0;
        for (int letter : text.codePoints().toArray()) {
            int units = encoding.units(letter);
            if (filled + units > encoding.joined()) {
                count++;
                filled = 0;
            }
            filled += units;
        }
        return count;
    }
}
