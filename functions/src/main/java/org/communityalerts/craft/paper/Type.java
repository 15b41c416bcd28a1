package org.communityalerts.craft.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Sans, which has Welsh letters, inside the file, and how words are broken into lines of it. */
final class Type {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float THOUSANDTHS = 1000;
    /** Where a letter begins that is told by its number. */
    private static final Pattern NUMBERED = Pattern.compile("(?=\\[U\\+)");

    private final PDFont font;
    private final Map<Integer, Boolean> known = new HashMap<>();
    private final Map<Integer, Float> widths = new HashMap<>();

    Type(PDDocument document) throws IOException {
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            font = PDType0Font.load(document, in);
        }
    }

    PDFont font() {
        return font;
    }

    /** The words with what the font has no letter for told by its number: nothing is left out unseen. */
    String printable(String words) {
        var out = new StringBuilder();
        words.codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter)) {
                out.append(' ');
            } else if (has(letter)) {
                out.appendCodePoint(letter);
            } else {
                out.append("[U+%04X]".formatted(letter));
            }
        });
        return out.toString();
    }

    private boolean has(int letter) {
        return known.computeIfAbsent(letter, one -> {
            try {
                font.encode(Character.toString(one));
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Lines no wider than that; a word that is wider is broken, between letters that are told by their numbers if it has any. */
    List<String> lines(String words, float size, float width) {
        var lines = new Lines(letter -> width(letter, size), width);
        for (String word : printable(words).split(" +")) {
            boolean apart = true;
            for (String piece : NUMBERED.split(word)) {
                lines.set(piece, apart);
                apart = false;
            }
        }
        return lines.all();
    }

    private double width(int letter, float size) {
        return widths.computeIfAbsent(letter, one -> width(Character.toString(one), 1)) * size;
    }

    float width(String words, float size) {
        try {
            return font.getStringWidth(words) / THOUSANDTHS * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
