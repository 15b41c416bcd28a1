package org.communityalerts.architecture;

/** A text that counts how often it is looked at, and gives up where it is plain that it is too often. */
final class CountedText implements CharSequence {
    private static final int MOST = 1_000_000;

    private final String text;
    private final int[] looks;

    static final class TooMany extends RuntimeException {}

    CountedText(String text) {
        this.text = text;
        this.looks = new int[1];
    }

    /** @param with another, whose looks are counted together with these */
    CountedText(String text, CountedText with) {
        this.text = text;
        this.looks = with.looks;
    }

    int looks() {
        return looks[0];
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > MOST) {
            throw new TooMany();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
