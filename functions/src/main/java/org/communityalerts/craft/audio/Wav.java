package org.communityalerts.craft.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads WAV: the chunks of RIFF, and PCM of 8, 16 or 24 bits, mono or stereo. */
final class Wav {
    static final String TYPE = "audio/wav";

    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int PCM = 1;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int SUBFORMAT_AT = 24;
    private static final int LOWEST_RATE = 8_000;
    private static final int HIGHEST_RATE = 48_000;
    private static final double LIMIT = 0.999;
    /**
     * Two hours and more: what a recorder that streams writes in place of a size. SoX writes 0x7FFFF000, arecord
     * 0x80000000, FFmpeg 0xFFFFFFFF, others a little less for the headers.
     */
    private static final long PLACEHOLDER = 0x7F00_0000L;

    private record Format(int channels, int rate, int bits) {
        int frameBytes() {
            return channels * bits / 8;
        }
    }

    private Wav() {}

    static boolean begins(byte[] file) {
        return file.length >= RIFF_HEADER
                && name(file, 0).equals("RIFF")
                && name(file, 8).equals("WAVE");
    }

    static Sound read(byte[] file) throws Unfit {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        Format format = null;
        long at = RIFF_HEADER;
        while (at + CHUNK_HEADER <= file.length) {
            String name = name(file, (int) at);
            long size = Integer.toUnsignedLong(in.getInt((int) at + 4));
            int body = (int) at + CHUNK_HEADER;
            if (name.equals("fmt ") && body + 16 <= file.length) {
                format = format(in, body, size);
            } else if (name.equals("data") && format != null) {
                return sound(in, body, size, format);
            }
            at = body + size + size % 2;
        }
        throw new Unfit("The file begins as a WAV file and has no sound in it. Record it again.");
    }

    private static Format format(ByteBuffer in, int at, long size) throws Unfit {
        int code = Short.toUnsignedInt(in.getShort(at));
        if (code == EXTENSIBLE && size >= SUBFORMAT_AT + 2 && at + SUBFORMAT_AT + 2 <= in.limit()) {
            code = Short.toUnsignedInt(in.getShort(at + SUBFORMAT_AT));
        }
        var format = new Format(in.getShort(at + 2), in.getInt(at + 4), in.getShort(at + 14));
        boolean bits = format.bits() == 8 || format.bits() == 16 || format.bits() == 24;
        boolean channels = format.channels() == 1 || format.channels() == 2;
        boolean rate = format.rate() >= LOWEST_RATE && format.rate() <= HIGHEST_RATE;
        if (code != PCM || !bits || !channels || !rate) {
            throw new Unfit("The WAV file must be plain PCM of 8, 16 or 24 bits, mono or stereo, 8 to 48 kHz.");
        }
        return format;
    }

    private static Sound sound(ByteBuffer in, int from, long size, Format format) throws Unfit {
        // A recorder that streams does not know the size when it writes it: then the file's end counts.
        boolean unknown = size == 0 || size >= PLACEHOLDER;
        if (!unknown && from + size > in.limit()) {
            throw new Unfit("The file ends before the recording does. Upload it again.");
        }
        int bytes = unknown ? in.limit() - from : (int) size;
        int sampleBytes = format.bits() / 8;
        int samples = bytes / format.frameBytes() * format.channels();
        var loudness = new Loudness(LIMIT);
        for (int i = 0; i < samples; i++) {
            loudness.add(sample(in, from + i * sampleBytes, format.bits()));
        }
        return loudness.sound(TYPE, (double) bytes / format.frameBytes() / format.rate());
    }

    /** One sample from -1 to 1. Eight bits are counted from 0, more from the middle. */
    private static double sample(ByteBuffer in, int at, int bits) {
        return switch (bits) {
            case 8 -> (Byte.toUnsignedInt(in.get(at)) - 128) / 127.0;
            case 16 -> in.getShort(at) / 32767.0;
            default -> (in.getShort(at) & 0xFFFF | in.get(at + 2) << 16) / 8388607.0;
        };
    }

    private static String name(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }
}
