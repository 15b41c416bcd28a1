package org.communityalerts.craft.audio;

import java.io.ByteArrayInputStream;
import java.time.Duration;

/** Reads MP3 (MPEG-1, 2 and 2.5, layer III): follows its frames to the end, then decodes them to hear how loud it is. */
final class Mp3 {
    static final String TYPE = "audio/mpeg";

    /** Enough in a row that it cannot be chance. */
    private static final int FEWEST_FRAMES = 20;
    /** Of the file, between its tags: the rest may be padding. */
    private static final double LEAST_SHARE = 0.9;

    /** Three minutes take about one second. */
    private static final Duration DECODING = Duration.ofSeconds(8);

    private Mp3() {}

    static boolean begins(byte[] file) {
        return Mp3Frame.at(file, Mp3Tags.of(file).start()) != null;
    }

    static Sound read(byte[] file) throws Unfit {
        Mp3Tags tags = Mp3Tags.of(file);
        int at = tags.start();
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
        if (frames < FEWEST_FRAMES || at - tags.start() < LEAST_SHARE * (tags.end() - tags.start())) {
            throw new Unfit("The file is damaged: it begins as an MP3 file and does not go on as one.");
        }
        if (seconds > Sound.LONGEST) {
            return new Sound(TYPE, seconds, 1, 0); // Too long to be taken, so not worth decoding.
        }
        // The decoder is handed frames alone: by a tag's word it would take as much memory as the tag asks for.
        var sound = new ByteArrayInputStream(file, tags.start(), at - tags.start());
        return Mp3Samples.loudness(sound, frames, DECODING).sound(TYPE, seconds);
    }
}
