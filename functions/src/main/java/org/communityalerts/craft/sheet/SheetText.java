package org.communityalerts.craft.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The letters of a CSV file behind its byte order marks, and what its header says of how it is written. */
final class SheetText {
    private static final int LONGEST_HEADER = 10_000;
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
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        return new InputStreamReader(buffered, encoding(first, second));
    }

    private static Charset encoding(int first, int second) {
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xFE && second == 0xFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
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
