package org.communityalerts.domain.audience;

/** Geohashes of twelve characters (Niemeyer, 2008): sixty bits along the Z-order curve, longitude first. */
public final class Geohash {
    /** Bits in a geohash of twelve characters. */
    public static final int BITS = 60;

    private static final String ALPHABET = "0123456789bcdefghjkmnpqrstuvwxyz";
    private static final int CHARACTERS = 12;
    static final int BITS_A_CHARACTER = 5;

    private Geohash() {}

    /** The geohash of a point. */
    public static String encode(Point point) {
        return text(curve(point));
    }

    /** A point's place on the curve, from 0 to 2^60 - 1. */
    public static long curve(Point point) {
        return spread(step(point.lon(), 180)) << 1 | spread(step(point.lat(), 90));
    }

    /** The geohash at that place on the curve. */
    public static String text(long curve) {
        var text = new char[CHARACTERS];
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (curve & 31));
            curve >>>= BITS_A_CHARACTER;
        }
        return new String(text);
    }

    /** The first place on the curve whose geohash begins with the letters and digits that a text begins with. */
    public static long first(String text) {
        return edge(text, 0);
    }

    /** The last such place. */
    public static long last(String text) {
        return edge(text, (1 << BITS_A_CHARACTER) - 1);
    }

    private static long edge(String text, int rest) {
        long curve = 0;
        boolean more = true;
        for (int i = 0; i < CHARACTERS; i++) {
            int value = more && i < text.length() ? ALPHABET.indexOf(text.charAt(i)) : -1;
            more = value >= 0;
            curve = curve << BITS_A_CHARACTER | (more ? value : rest);
        }
        return curve;
    }

    /** The south-western corner of the finest cell at that place on the curve. */
    public static Point corner(long curve) {
        double steps = 1L << BITS / 2;
        return new Point(gather(curve) / steps * 180 - 90, gather(curve >>> 1) / steps * 360 - 180);
    }

    /** Which of 2^30 equal steps from -limit to limit a degree lies on; the last takes in the limit itself. */
    static long step(double degrees, double limit) {
        long steps = 1L << BITS / 2;
        return Math.clamp((long) Math.floor((degrees + limit) / (2 * limit) * steps), 0, steps - 1);
    }

    private static long spread(long x) {
        x = (x | x << 16) & 0x0000FFFF0000FFFFL;
        x = (x | x << 8) & 0x00FF00FF00FF00FFL;
        x = (x | x << 4) & 0x0F0F0F0F0F0F0F0FL;
        x = (x | x << 2) & 0x3333333333333333L;
        return (x | x << 1) & 0x5555555555555555L;
    }

    /** Every second bit of x, together: the inverse of {@link #spread}. */
    private static long gather(long x) {
        x &= 0x5555555555555555L;
        x = (x | x >>> 1) & 0x3333333333333333L;
        x = (x | x >>> 2) & 0x0F0F0F0F0F0F0F0FL;
        x = (x | x >>> 4) & 0x00FF00FF00FF00FFL;
        x = (x | x >>> 8) & 0x0000FFFF0000FFFFL;
        return (x | x >>> 16) & 0x00000000FFFFFFFFL;
    }
}
