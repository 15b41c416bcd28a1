package org.communityalerts.craft.places;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what a places file is made of: numbers of as few bytes as they need (LEB128), and texts. */
final class CompactInput {
    private static final int BITS_A_BYTE = 7;

    private final ByteBuffer bytes;

    CompactInput(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int fixed() {
        return bytes.getInt();
    }

    /** A number from 0. */
    long number() {
        long number = 0;
        for (int shift = 0; ; shift += BITS_A_BYTE) {
            byte next = bytes.get();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    int count() {
        return Math.toIntExact(number());
    }

    /** A number of either sign, kept as 0, -1, 1, -2, 2 … are counted. */
    int signed() {
        long number = number();
        return (int) (number >>> 1 ^ -(number & 1));
    }

    /** Whether there is anything left: a file may be from before what comes last was kept. */
    boolean more() {
        return bytes.hasRemaining();
    }

    String text() {
        var text = new byte[count()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
