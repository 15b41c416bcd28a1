package org.communityalerts.craft.audio;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;

/**
 * The samples of MP3 frames, as a player would hear them. The decoder is old and trusts what it reads, so it is given
 * frames that were counted before, a thread of its own, and a time after which nobody waits for it.
 */
final class Mp3Samples {
    private static final double FULL_SCALE = 32767;
    /** Encoders turn sound down a little and blur what was cut off flat: it comes out just below the limit. */
    private static final double LIMIT = 0.9;

    private Mp3Samples() {}

    /** How loud the frames are together; no more of them are decoded than were counted. */
    static Loudness loudness(InputStream frames, int count, Duration longest) throws Unfit {
        var sound = new Interruptible(frames);
        var decoding = new FutureTask<>(() -> decoded(sound, count));
        Thread.ofPlatform().daemon().name("mp3").start(decoding);
        try {
            return decoding.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new Unfit("The MP3 file is damaged. Save it again, or upload it as WAV.");
        } catch (TimeoutException e) {
            throw new Unfit("The MP3 file takes too long to read. Save it again, or upload it as WAV.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a recording was checked", e);
        } finally {
            decoding.cancel(true);
        }
    }

    /** The decoder checks no index: bytes that are no sound lead it out of its tables. */
    private static Loudness decoded(InputStream frames, int count) throws JavaLayerException {
        var loudness = new Loudness(LIMIT);
        var in = new Bitstream(frames);
        var decoder = new Decoder();
        Header frame = in.readFrame();
        for (int i = 0; i < count && frame != null; i++) {
            add((SampleBuffer) decoder.decodeFrame(frame, in), loudness);
            in.closeFrame();
            frame = in.readFrame();
        }
        return loudness;
    }

    private static void add(SampleBuffer decoded, Loudness loudness) {
        short[] samples = decoded.getBuffer();
        for (int i = 0; i < decoded.getBufferLength(); i++) {
            loudness.add(samples[i] / FULL_SCALE);
        }
    }

    /** Reads no further once nobody waits. */
    private static final class Interruptible extends FilterInputStream {
        Interruptible(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("nobody waits for these samples any more");
            }
            return super.read(buffer, from, length);
        }
    }
}
