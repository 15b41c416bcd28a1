package org.communityalerts.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Something to hear: what a browser's recorder would upload. */
final class Voices {
    private static final int RATE = 8000;

    private Voices() {}

    /** A tone as WAV of 16 bits, mono. */
    static byte[] wav(int seconds) {
        byte[] samples = new byte[seconds * RATE * 2];
        for (int i = 0; i < samples.length / 2; i++) {
            int sample = (int) (8000 * Math.sin(i / 3.0));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        var format = new AudioFormat(RATE, 16, 1, true, false);
        var stream = new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2);
        try {
            var file = new ByteArrayOutputStream();
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
