package org.communityalerts.local.places;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes what a places file is made of; read by {@code CompactInput}. */
final class CompactOutput implements AutoCloseable {
    private final DataOutputStream out;

    CompactOutput(OutputStream file) throws IOException {
        out = new DataOutputStream(new GZIPOutputStream(file, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        });
    }

    void fixed(int number) throws IOException {
        out.writeInt(number);
    }

    void number(long number) throws IOException {
        long rest = number;
        for (; rest >= 0x80; rest >>>= 7) {
            out.writeByte((int) (rest & 0x7F | 0x80));
        }
        out.writeByte((int) rest);
    }

    void signed(long number) throws IOException {
        number(number << 1 ^ number >> 63);
    }

    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
