package org.communityalerts.craft.audio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Audio files to test with: a tone as the JDK writes WAV, and as LAME wrote MP3. */
public final class Tones {
    private static final int RATE = 16_000;

    private Tones() {}

    /** A tone of 440 Hz; a volume above 1 is cut off at the limit. */
    public static byte[] wav(double seconds, double volume) {
        return wav(seconds, volume, 16, 1);
    }

    public static byte[] wav(double seconds, double volume, int bits, int channels) {
        var format = new AudioFormat(RATE, bits, channels, bits > 8, false);
        int frames = (int) (seconds * RATE);
        var sound = new ByteArrayOutputStream();
        for (int i = 0; i < frames * channels; i++) {
            double sample = volume * Math.sin(2 * Math.PI * 440 * (i / channels) / RATE);
            write(sound, Math.clamp(sample, -1, 1), bits);
        }
        var stream = new AudioInputStream(new ByteArrayInputStream(sound.toByteArray()), format, frames);
        try {
            var file = new ByteArrayOutputStream();
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ByteArrayOutputStream out, double sample, int bits) {
        long scaled = Math.round(sample * ((1L << bits - 1) - 1)) + (bits == 8 ? 128 : 0);
        for (int shift = 0; shift < bits; shift += 8) {
            out.write((int) (scaled >> shift));
        }
    }

    /** A recording of two seconds and a bit that LAME made; see audio/README.md for what is in each. */
    public static byte[] mp3(String name) {
        try (var file = Tones.class.getResourceAsStream("/audio/" + name + ".mp3")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
