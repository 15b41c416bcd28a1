package org.communityalerts.craft.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Sans, which has Welsh letters, inside the file, and how words are broken into lines of it. */
final class Type {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float THOUSANDTHS = 1000;

    private final PDFont font;
    private final Map<Integer, Boolean> known = new HashMap<>();

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

    /** Lines no wider than that; a word that is wider is broken. */
    List<String> lines(String words, float size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : printable(words).split(" +")) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(line.toString(), size) > width) {
                int fits = fitting(line, size, width);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(StringBuilder line, float size, float width) {
        int fits = line.length();
        while (fits > 1 && width(line.substring(0, fits), size) > width) {
            fits = line.offsetByCodePoints(fits, -1);
        }
        return Math.max(1, fits);
    }

    float width(String words, float size) {
        try {
            return font.getStringWidth(words) / THOUSANDTHS * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
