package org.communityalerts.craft.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes and counts what is written through it; whoever is done with it leaves open what is behind. */
final class Hashed extends FilterOutputStream {
    private final MessageDigest digest;
    private long bytes;

    Hashed(OutputStream behind) {
        super(behind);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        out.write(some, from, length);
        digest.update(some, from, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    PackedFile as(String name) {
        return new PackedFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
