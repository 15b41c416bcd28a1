package org.communityalerts.craft.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The letters of a CSV file behind its byte order marks, and what its header says of how it is written. */
final class SheetText {
    private static final int LONGEST_HEADER = 10_000;
    private static final int FIRST_BYTES = 4;
    /** What a workbook begins with, .xlsx and .ods. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** What one of the older .xls begins with. */
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** In the order of preference where two would do. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    /** A first line by which Excel is told the separator. */
    private static final Pattern TOLD = Pattern.compile("\"?sep=([,;\\t])\"?\\s*");

    private final BufferedReader in;
    private char separator;
    private int linesBefore;

    /** Stands at the header. */
    SheetText(InputStream bytes) throws IOException {
        in = new BufferedReader(letters(bytes));
        while (peek() == BYTE_ORDER_MARK) {
            in.read();
        }
        String first = firstLine();
        var told = TOLD.matcher(first);
        if (told.matches()) {
            in.readLine();
            linesBefore = 1;
            separator = told.group(1).charAt(0);
        } else {
            separator = separator(first);
        }
    }

    Reader letters() {
        return in;
    }

    char separator() {
        return separator;
    }

    /** How many lines stand before the header. */
    int linesBefore() {
        return linesBefore;
    }

    private static Reader letters(InputStream bytes) throws IOException {
        var buffered = new BufferedInputStream(bytes);
        buffered.mark(FIRST_BYTES);
        byte[] first = buffered.readNBytes(FIRST_BYTES);
        buffered.reset();
        if (Arrays.equals(first, ZIP) || Arrays.equals(first, OLE)) {
            throw new Sheet.Unreadable("the file is a workbook: save it as \"CSV UTF-8\", and import what that makes");
        }
        Charset encoding = encoding(first);
        if (isWide(first, encoding)) {
            throw new Sheet.Unreadable("the file is not UTF-8: save it as \"CSV UTF-8\", and import what that makes");
        }
        return new InputStreamReader(buffered, encoding);
    }

    /** Letters of two bytes that no mark tells of, or of four: each row would be refused for what it does not say. */
    private static boolean isWide(byte[] first, Charset encoding) {
        int zeros = 0;
        for (byte one : first) {
            zeros += one == 0 ? 1 : 0;
        }
        return zeros > (encoding.equals(StandardCharsets.UTF_8) ? 0 : 1);
    }

    private static Charset encoding(byte[] first) {
        if (first.length > 1 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        boolean bigEndian = first.length > 1 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF;
        return bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private int peek() throws IOException {
        in.mark(1);
        int letter = in.read();
        in.reset();
        return letter;
    }

    private String firstLine() throws IOException {
        in.mark(LONGEST_HEADER);
        var line = new StringBuilder();
        for (int i = 1; i < LONGEST_HEADER; i++) {
            int letter = in.read();
            if (letter < 0 || letter == '\n' || letter == '\r') {
                break;
            }
            line.append((char) letter);
        }
        in.reset();
        return line.toString();
    }

    /** The one that the header has most of. */
    private static char separator(String header) {
        char best = SEPARATORS.getFirst();
        for (char each : SEPARATORS) {
            best = count(header, each) > count(header, best) ? each : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }
}
