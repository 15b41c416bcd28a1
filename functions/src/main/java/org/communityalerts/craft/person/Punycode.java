package org.communityalerts.craft.person;

/** Letters beyond ASCII as the network's names write them (RFC 3492). */
final class Punycode {
    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int ASCII = 128;

    private final int[] letters;
    private final StringBuilder out = new StringBuilder();
    private int bias = FIRST_BIAS;
    private int delta;
    private int done;

    private Punycode(String label) {
        this.letters = label.codePoints().toArray();
    }

    static String of(String label) {
        return new Punycode(label).encoded();
    }

    private String encoded() {
        for (int letter : letters) {
            if (letter < ASCII) {
                out.append((char) letter);
            }
        }
        int plain = out.length();
        done = plain;
        if (plain > 0) {
            out.append('-');
        }
        for (int reached = ASCII; done < letters.length; reached++) {
            int next = next(reached);
            delta += (next - reached) * (done + 1);
            insert(next, plain);
            reached = next;
            delta++;
        }
        return out.toString();
    }

    /** The smallest letter that is still to be written. */
    private int next(int from) {
        int next = Integer.MAX_VALUE;
        for (int letter : letters) {
            next = letter >= from ? Math.min(next, letter) : next;
        }
        return next;
    }

    private void insert(int next, int plain) {
        for (int letter : letters) {
            if (letter < next) {
                delta++;
            } else if (letter == next) {
                write();
                adapt(done == plain);
                delta = 0;
                done++;
            }
        }
    }

    /** The distance to the place of the next letter, as a number of digits that tells its own length. */
    private void write() {
        int rest = delta;
        int threshold = threshold(BASE);
        for (int k = BASE; rest >= threshold; threshold = threshold(k)) {
            int digits = BASE - threshold;
            out.append(digit(threshold + (rest - threshold) % digits));
            rest = (rest - threshold) / digits;
            k += BASE;
        }
        out.append(digit(rest));
    }

    private int threshold(int k) {
        return Math.clamp((long) k - bias, LEAST, MOST);
    }

    private void adapt(boolean first) {
        int scaled = first ? delta / DAMP : delta / 2;
        scaled += scaled / (done + 1);
        int k = 0;
        while (scaled > (BASE - LEAST) * MOST / 2) {
            scaled /= BASE - LEAST;
            k += BASE;
        }
        bias = k + (BASE - LEAST + 1) * scaled / (scaled + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }
}
