package org.communityalerts.domain.alert;

/** The sizes a photo is kept in: a look at it, as part of a page or e-mail, and by itself. */
public enum PhotoSize {
    SMALL(320, 20_000),
    MEDIUM(640, 60_000),
    LARGE(1280, 150_000);

    private final int pixels;
    private final int bytes;

    PhotoSize(int pixels, int bytes) {
        this.pixels = pixels;
        this.bytes = bytes;
    }

    /** How long its longer side is at most. */
    public int pixels() {
        return pixels;
    }

    /** How many bytes it has at most. */
    public int bytes() {
        return bytes;
    }

    /** What it is called in names of files. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
