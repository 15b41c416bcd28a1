package org.communityalerts.craft.audio;

import java.io.ByteArrayInputStream;

/** Reads MP3 (MPEG-1, 2 and 2.5, layer III): follows its frames to the end, then decodes them to hear how loud it is. */
final class Mp3 {
    static final String TYPE = "audio/mpeg";

    private static final int ID3_HEADER = 10;
    /** Enough in a row that it cannot be chance. */
    private static final int FEWEST_FRAMES = 20;
    /** Of the file, between its tags: the rest may be padding. */
    private static final double LEAST_SHARE = 0.9;

    private Mp3() {}

    static boolean begins(byte[] file) {
        int at = afterTag(file);
        return Mp3Frame.at(file, at) != null;
    }

    static Sound read(byte[] file) throws Unfit {
        int start = afterTag(file);
        int at = start;
        int frames = 0;
        double seconds = 0;
        for (Mp3Frame frame = Mp3Frame.at(file, at); frame != null; frame = Mp3Frame.at(file, at)) {
            if (at + frame.bytes() > file.length) {
                break;
            }
            frames++;
            seconds += frame.seconds();
            at += frame.bytes();
        }
        int end = file.length - (endsInTag(file) ? 128 : 0);
        if (frames < FEWEST_FRAMES || at - start < LEAST_SHARE * (end - start)) {
            throw new Unfit("The file is damaged: it begins as an MP3 file and does not go on as one.");
        }
        if (seconds > Sound.LONGEST) {
            return new Sound(TYPE, seconds, 1, 0); // Too long to be taken, so not worth decoding.
        }
        return Mp3Samples.loudness(new ByteArrayInputStream(file, start, at - start), frames)
                .sound(TYPE, seconds);
    }

    /** Where the frames begin: after an ID3v2 tag, whose size is written seven bits a byte. */
    private static int afterTag(byte[] file) {
        if (file.length < ID3_HEADER || file[0] != 'I' || file[1] != 'D' || file[2] != '3') {
            return 0;
        }
        int size = (file[6] & 0x7F) << 21 | (file[7] & 0x7F) << 14 | (file[8] & 0x7F) << 7 | file[9] & 0x7F;
        return ID3_HEADER + size;
    }

    private static boolean endsInTag(byte[] file) {
        int at = file.length - 128;
        return at >= 0 && file[at] == 'T' && file[at + 1] == 'A' && file[at + 2] == 'G';
    }
}
