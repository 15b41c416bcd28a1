package org.communityalerts.craft.audio;

import java.nio.charset.StandardCharsets;

/**
 * What stands around the frames of an MP3 file: tags of ID3 (v1 and v2), APE and Lyrics3, as many as there are, and the
 * zeros that some programs leave between. https://id3.org/id3v2.4.0-structure
 *
 * @param start where the frames begin
 * @param end where they end at the latest
 */
record Mp3Tags(int start, int end) {
    private static final int ID3_HEADER = 10;
    private static final int FOOTER_FLAG = 0x10;
    private static final int ID3V1 = 128;
    private static final int APE_HEADER = 32;
    private static final int LYRICS_END = 15;

    /** Those of a file. */
    static Mp3Tags of(byte[] file) {
        int start = 0;
        for (int next = afterOne(file, start); next > start; next = afterOne(file, start)) {
            start = next;
        }
        int end = file.length;
        for (int next = beforeOne(file, end); next < end && next >= start; next = beforeOne(file, end)) {
            end = next;
        }
        return new Mp3Tags(start, end);
    }

    private static int afterOne(byte[] file, int at) {
        if (reads(file, at, "ID3") && at + ID3_HEADER <= file.length) {
            int footer = (file[at + 5] & FOOTER_FLAG) == 0 ? 0 : ID3_HEADER;
            return at + ID3_HEADER + sevenBits(file, at + 6) + footer;
        }
        if (reads(file, at, "APETAGEX") && at + APE_HEADER <= file.length) {
            return (int) Math.min(Integer.MAX_VALUE, at + APE_HEADER + fourBytes(file, at + 12));
        }
        int next = at;
        while (next < file.length && file[next] == 0) {
            next++;
        }
        return next;
    }

    private static int beforeOne(byte[] file, int end) {
        if (reads(file, end - ID3V1, "TAG")) {
            return end - ID3V1;
        }
        if (reads(file, end - ID3_HEADER, "3DI")) {
            return end - 2 * ID3_HEADER - sevenBits(file, end - 4);
        }
        if (reads(file, end - APE_HEADER, "APETAGEX")) {
            int header = file[end - 9] < 0 ? APE_HEADER : 0;
            return (int) Math.max(-1, end - header - fourBytes(file, end - 20));
        }
        return reads(file, end - 9, "LYRICS200") ? beforeLyrics(file, end) : end;
    }

    /** Lyrics3 says its size in six digits, its last words not counted. */
    private static int beforeLyrics(byte[] file, int end) {
        String size = end < LYRICS_END ? "" : new String(file, end - LYRICS_END, 6, StandardCharsets.ISO_8859_1);
        return size.matches("\\d{6}") ? end - LYRICS_END - Integer.parseInt(size) : end;
    }

    private static boolean reads(byte[] file, int at, String name) {
        return at >= 0
                && at + name.length() <= file.length
                && new String(file, at, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    /** A size of 28 bits, seven a byte, so that it never looks like the beginning of a frame. */
    private static int sevenBits(byte[] file, int at) {
        return (file[at] & 0x7F) << 21 | (file[at + 1] & 0x7F) << 14 | (file[at + 2] & 0x7F) << 7 | file[at + 3] & 0x7F;
    }

    private static long fourBytes(byte[] file, int at) {
        return (file[at] & 0xFFL)
                | (file[at + 1] & 0xFFL) << 8
                | (file[at + 2] & 0xFFL) << 16
                | (file[at + 3] & 0xFFL) << 24;
    }
}
