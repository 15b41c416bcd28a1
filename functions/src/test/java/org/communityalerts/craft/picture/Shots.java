package org.communityalerts.craft.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** Files as cameras and attackers make them. */
public final class Shots {
    private Shots() {}

    /** A JPEG with its red corner at the top left, as seen. */
    public static byte[] jpeg(int width, int height) {
        return file(drawn(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return file(drawn(width, height), "png");
    }

    /** A JPEG in which no two pixels have to do with each other: nothing is harder to make small. */
    static byte[] noise(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels =
                new Random(20261129).ints((long) width * height, 0, 0x1000000).toArray();
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return file(picture, "jpeg");
    }

    /** The same JPEG as a phone keeps it: held that way, with a place, a maker and a note. */
    public static byte[] byPhone(byte[] jpeg, int held) {
        byte[] exif = segment(0xE1, exif(held));
        byte[] note = segment(0xFE, "taken by Demo Person at home".getBytes(StandardCharsets.US_ASCII));
        return join(new byte[] {(byte) 0xFF, (byte) 0xD8}, exif, note, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Bytes one after the other. */
    public static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] resource(String name) {
        try (var in = Shots.class.getResourceAsStream("/pictures/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /** TIFF's bytes: the turn and the maker, and 51° 29' N, 2° 46' W in a directory of its own. */
    private static byte[] exif(int held) {
        ByteBuffer exif = ByteBuffer.allocate(200).put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        exif.putInt(8).putShort((short) 3);
        entry(exif, 0x010F, 2, 4).put("Dem\0".getBytes(StandardCharsets.US_ASCII));
        entry(exif, 0x0112, 3, 1).putShort((short) held).putShort((short) 0);
        entry(exif, 0x8825, 4, 1).putInt(50);
        exif.putInt(0).putShort((short) 4);
        entry(exif, 1, 2, 2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        entry(exif, 2, 5, 3).putInt(104);
        entry(exif, 3, 2, 2).put("W\0\0\0".getBytes(StandardCharsets.US_ASCII));
        entry(exif, 4, 5, 3).putInt(128);
        exif.putInt(0);
        for (int part : new int[] {51, 1, 29, 1, 6, 1, 2, 1, 46, 1, 1, 1}) {
            exif.putInt(part);
        }
        return exif.array();
    }

    private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
        return exif.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static BufferedImage drawn(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        return picture;
    }

    private static byte[] file(BufferedImage picture, String format) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
