package org.communityalerts.craft.audio;

import java.io.InputStream;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;

/** The samples of MP3 frames, as a player would hear them. */
final class Mp3Samples {
    private static final double FULL_SCALE = 32767;
    /** Encoders turn sound down a little and blur what was cut off flat: it comes out just below the limit. */
    private static final double LIMIT = 0.9;

    private Mp3Samples() {}

    /** How loud the frames are together; no more of them are decoded than were counted. */
    static Loudness loudness(InputStream file, int frames) throws Unfit {
        var loudness = new Loudness(LIMIT);
        var in = new Bitstream(file);
        var decoder = new Decoder();
        try {
            Header frame = in.readFrame();
            for (int i = 0; i < frames && frame != null; i++) {
                add((SampleBuffer) decoder.decodeFrame(frame, in), loudness);
                in.closeFrame();
                frame = in.readFrame();
            }
        } catch (JavaLayerException | RuntimeException e) {
            // The decoder checks no index: bytes that are no sound lead it out of its tables.
            throw new Unfit("The MP3 file is damaged. Save it again, or upload it as WAV.");
        }
        return loudness;
    }

    private static void add(SampleBuffer decoded, Loudness loudness) {
        short[] samples = decoded.getBuffer();
        for (int i = 0; i < decoded.getBufferLength(); i++) {
            loudness.add(samples[i] / FULL_SCALE);
        }
    }
}
