package org.communityalerts.craft.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Goes through the named chunks that PNG and RIFF files are made of. */
final class Chunks {
    /** A chunk's name and its content, as a view of the file. */
    record Chunk(String name, ByteBuffer content) {}

    private static final int NAME = 4;

    private final ByteBuffer file;
    private final String format;

    /** @param from where the first chunk begins */
    Chunks(byte[] file, int from, ByteOrder order, String format) {
        this.file = ByteBuffer.wrap(file).order(order).position(from);
        this.format = format;
    }

    boolean hasNext() {
        return file.hasRemaining();
    }

    /** The next one where its length comes before its name, and a sum of {@code sum} bytes behind it: PNG. */
    Chunk afterLength(int sum) throws Unfit {
        need(2 * Integer.BYTES);
        int length = file.getInt();
        String name = name();
        return new Chunk(name, content(length, sum));
    }

    /** The next one where its length comes after its name, and a byte behind it if it is odd: RIFF. */
    Chunk beforeLength() throws Unfit {
        need(2 * Integer.BYTES);
        String name = name();
        int length = file.getInt();
        return new Chunk(name, content(length, length & 1));
    }

    /** Whether nothing but zeros is left. */
    boolean over() {
        while (file.hasRemaining()) {
            if (file.get() != 0) {
                return false;
            }
        }
        return true;
    }

    private ByteBuffer content(int length, int behind) throws Unfit {
        if (length < 0) {
            throw Unfit.damaged(format);
        }
        need(length);
        ByteBuffer content = file.slice(file.position(), length).order(file.order());
        file.position(file.position() + length);
        need(behind);
        file.position(file.position() + behind);
        return content;
    }

    private String name() {
        byte[] name = new byte[NAME];
        file.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private void need(int bytes) throws Unfit {
        if (file.remaining() < bytes) {
            throw new Unfit("The " + format + " file ends before the picture does. Save or upload it again.");
        }
    }
}
