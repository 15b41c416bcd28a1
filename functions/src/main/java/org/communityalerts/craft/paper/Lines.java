package org.communityalerts.craft.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Words set one after the other into lines of one width; each letter is measured a fixed number of times, however many there are. */
final class Lines {
    private final IntToDoubleFunction letters;
    private final double width;
    private final List<String> done = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double taken;

    /** @param letters how wide each is, by its code point */
    Lines(IntToDoubleFunction letters, double width) {
        this.letters = letters;
        this.width = width;
    }

    /**
     * Sets a word; one that is wider than a line is broken.
     *
     * @param apart whether there is a space before it, unless it begins a line
     */
    void set(String word, boolean apart) {
        double gap = apart && !line.isEmpty() ? letters.applyAsDouble(' ') : 0;
        double wide = word.codePoints().mapToDouble(letters).sum();
        if (!line.isEmpty() && taken + gap + wide > width) {
            end();
        } else if (gap > 0) {
            set(' ', gap);
        }
        word.codePoints().forEach(letter -> {
            double own = letters.applyAsDouble(letter);
            if (!line.isEmpty() && taken + own > width) {
                end();
            }
            set(letter, own);
        });
    }

    List<String> all() {
        end();
        return done;
    }

    private void set(int letter, double own) {
        line.appendCodePoint(letter);
        taken += own;
    }

    private void end() {
        done.add(line.toString());
        line.setLength(0);
        taken = 0;
    }
}
