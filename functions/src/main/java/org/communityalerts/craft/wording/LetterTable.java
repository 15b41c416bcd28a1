package org.communityalerts.craft.wording;

import java.util.Map;
import java.util.stream.Collectors;
import org.communityalerts.domain.PackagedFile;

/** A table of letters in a file beside this class: {@code U+0041,what is known of it}. */
final class LetterTable {
    private LetterTable() {}

    /** The second column by the letter of the first. */
    static Map<Integer, String> read(String file) {
        return new PackagedFile(LetterTable.class, file)
                .rows()
                .filter(line -> line.startsWith("U+"))
                .map(line -> line.split(",", 2))
                .collect(Collectors.toUnmodifiableMap(row -> letter(row[0]), row -> row[1]));
    }

    /** The code point written so: {@code U+0041}. */
    static int letter(String notation) {
        return Integer.parseInt(notation.substring(2), 16);
    }
}
