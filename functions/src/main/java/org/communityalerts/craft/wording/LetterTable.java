package org.communityalerts.craft.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A table of letters in a file beside this class: {@code U+0041,what is known of it}. */
final class LetterTable {
    private LetterTable() {}

    /** The second column by the letter of the first. */
    static Map<Integer, String> read(String file) {
        try (var lines = new BufferedReader(
                new InputStreamReader(LetterTable.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("U+"))
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(row -> letter(row[0]), row -> row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code point written so: {@code U+0041}. */
    static int letter(String notation) {
        return Integer.parseInt(notation.substring(2), 16);
    }
}
