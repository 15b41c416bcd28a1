package org.communityalerts.craft.audio;

import org.jspecify.annotations.Nullable;

/**
 * One frame of MP3, from its header (ISO/IEC 11172-3, 2.4.1.3, and 13818-3).
 *
 * @param bytes how long it is, header included
 * @param seconds how long it plays
 */
record Mp3Frame(int bytes, double seconds) {
    private static final int[] KILOBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int HEADER = 4;

    /** The frame whose header is there, or null if none is. */
    static @Nullable Mp3Frame at(byte[] file, int at) {
        if (at < 0 || at + HEADER > file.length || (file[at] & 0xFF) != 0xFF || (file[at + 1] & 0xE0) != 0xE0) {
            return null;
        }
        int version = file[at + 1] >> 3 & 3;
        int layer = file[at + 1] >> 1 & 3;
        int bitrate = file[at + 2] >> 4 & 15;
        int rateIndex = file[at + 2] >> 2 & 3;
        if (version == 1 || layer != 1 || bitrate == 0 || bitrate == 15 || rateIndex == 3) {
            return null;
        }
        boolean newest = version == 3;
        int rate = RATES[rateIndex] >> (newest ? 0 : version == 2 ? 1 : 2);
        int samples = newest ? 1152 : 576;
        int bits = 1000 * (newest ? KILOBITS_1 : KILOBITS_2)[bitrate];
        int padding = file[at + 2] >> 1 & 1;
        return new Mp3Frame(samples / 8 * bits / rate + padding, (double) samples / rate);
    }
}
