package org.communityalerts.craft.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks through a PNG file by its chunks and copies what draws the picture. */
final class Png {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";
    private static final Set<String> DRAWING = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private Png() {}

    static boolean begins(byte[] file) {
        return Format.named(file, 0, SIGNATURE);
    }

    static byte[] picture(byte[] file) throws Unfit {
        var picture = new ByteArrayOutputStream();
        picture.write(file, 0, SIGNATURE.length());
        var chunks = new Chunks(file, SIGNATURE.length(), ByteOrder.BIG_ENDIAN, "PNG");
        Chunks.Chunk chunk;
        do {
            chunk = chunks.afterLength(Integer.BYTES);
            if (DRAWING.contains(chunk.name())) {
                picture.writeBytes(written(chunk));
            }
        } while (!chunk.name().equals("IEND"));
        if (!chunks.over()) {
            throw Unfit.more();
        }
        return picture.toByteArray();
    }

    private static byte[] written(Chunks.Chunk chunk) {
        int length = chunk.content().remaining();
        byte[] bytes = ByteBuffer.allocate(length + 3 * Integer.BYTES)
                .putInt(length)
                .put(chunk.name().getBytes(StandardCharsets.ISO_8859_1))
                .put(chunk.content())
                .array();
        var sum = new CRC32();
        sum.update(bytes, Integer.BYTES, Integer.BYTES + length);
        ByteBuffer.wrap(bytes).putInt(length + 2 * Integer.BYTES, (int) sum.getValue());
        return bytes;
    }
}
