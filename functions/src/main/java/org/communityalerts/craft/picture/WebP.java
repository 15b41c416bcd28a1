package org.communityalerts.craft.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Walks through a WebP file by its chunks (RFC 9649) and copies what draws the picture. */
final class WebP {
    private static final int HEAD = 12;
    private static final Set<String> DRAWING = Set.of("VP8X", "ALPH", "VP8 ", "VP8L");
    /** Of the flags that say what else is there: that it can be seen through. */
    private static final int ALPHA = 0x10;

    private WebP() {}

    static boolean begins(byte[] file) {
        return Format.named(file, 0, "RIFF") && Format.named(file, 8, "WEBP");
    }

    static byte[] picture(byte[] file) throws Unfit {
        long size = 8 + (ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL);
        if (size < file.length) {
            throw Unfit.more();
        }
        var drawing = new ByteArrayOutputStream();
        var chunks = new Chunks(file, HEAD, ByteOrder.LITTLE_ENDIAN, "WebP");
        while (chunks.hasNext()) {
            Chunks.Chunk chunk = chunks.beforeLength();
            if (chunk.name().equals("ANIM")) {
                throw new Unfit("The WebP file is a moving picture. Save one picture of it.");
            }
            if (DRAWING.contains(chunk.name())) {
                drawing.writeBytes(written(chunk));
            }
        }
        return ByteBuffer.allocate(HEAD + drawing.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name("RIFF"))
                .putInt(drawing.size() + 4)
                .put(name("WEBP"))
                .put(drawing.toByteArray())
                .array();
    }

    private static byte[] written(Chunks.Chunk chunk) {
        byte[] content = new byte[chunk.content().remaining()];
        chunk.content().get(content);
        if (chunk.name().equals("VP8X") && content.length > 0) {
            content[0] &= ALPHA;
        }
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name(chunk.name()))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.ISO_8859_1);
    }
}
