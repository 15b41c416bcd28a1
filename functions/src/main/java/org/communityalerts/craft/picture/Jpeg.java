package org.communityalerts.craft.picture;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Walks through a JPEG file by its markers (ITU-T T.81, annex B) and copies what draws the picture. */
final class Jpeg {
    /** A progressive picture has about ten; each is a walk over the whole picture. */
    private static final int MOST_SCANS = 20;

    /** Where a frame says of how many colours it is made. */
    private static final int COLOURS = 7;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;

    private final byte[] file;
    private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
    private int at = 2;
    private int scans;

    Jpeg(byte[] file) {
        this.file = file;
    }

    static boolean begins(byte[] file) {
        return marked(file, 0, START) && file.length > 3 && (file[2] & 0xFF) == 0xFF;
    }

    byte[] picture() throws Unfit {
        picture.write(file, 0, 2);
        for (int marker = marker(); marker != END; marker = marker()) {
            segment(marker);
        }
        picture.write(0xFF);
        picture.write(END);
        nothingBehind();
        return picture.toByteArray();
    }

    /** What the camera says of how it was held, and of much else; empty if it says nothing. */
    static byte[] exif(byte[] file) throws Unfit {
        var jpeg = new Jpeg(file);
        for (int marker = jpeg.marker(); marker != SCAN && marker != END; marker = jpeg.marker()) {
            int from = jpeg.at;
            jpeg.at += jpeg.length();
            if (marker == EXIF && Format.named(file, from + 2, "Exif\0")) {
                return Arrays.copyOfRange(file, from + 2, jpeg.at);
            }
        }
        return new byte[0];
    }

    private void segment(int marker) throws Unfit {
        int from = at;
        int length = length();
        at += length;
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(marker, from, length);
            case 0xC4, 0xDB, 0xDD -> copy(marker, from, length);
            case SCAN -> scan(from, length);
            case JFIF -> jfif(from);
            case ADOBE -> adobe(from, length);
            default -> passOver(marker);
        }
    }

    private void frame(int marker, int from, int length) throws Unfit {
        if (length > COLOURS && file[from + COLOURS] > 3) {
            throw new Unfit("The JPEG file is in the colours of print. Save it in the colours of a screen (RGB).");
        }
        copy(marker, from, length);
    }

    private void scan(int from, int length) throws Unfit {
        if (++scans > MOST_SCANS) {
            throw new Unfit("The JPEG file is drawn in too many steps. Save the picture again.");
        }
        copy(SCAN, from, length);
        int drawn = at;
        while (at + 1 < file.length && !endsScan(file[at], file[at + 1])) {
            at++;
        }
        at = at + 1 < file.length ? at : file.length;
        picture.write(file, drawn, at - drawn);
    }

    /** Within a scan an FF is followed by a 00, or by the number of a restart. */
    private static boolean endsScan(byte first, byte second) {
        int marker = second & 0xFF;
        return first == (byte) 0xFF && marker != 0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7);
    }

    /** That its colours are as JFIF has them; a preview it may hold is left behind. */
    private void jfif(int from) {
        if (Format.named(file, from + 2, "JFIF\0")) {
            byte[] plain = {(byte) 0xFF, (byte) JFIF, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
            picture.writeBytes(plain);
        }
    }

    /** How its colours are to be read. */
    private void adobe(int from, int length) {
        if (length == 14 && Format.named(file, from + 2, "Adobe")) {
            copy(ADOBE, from, length);
        }
    }

    private static void passOver(int marker) throws Unfit {
        boolean words = marker == COMMENT || (marker >= 0xE0 && marker <= 0xEF);
        if (!words) {
            throw new Unfit("This kind of JPEG file cannot be read. Save the picture again, as a plain JPEG.");
        }
    }

    private void copy(int marker, int from, int length) {
        picture.write(0xFF);
        picture.write(marker);
        picture.write(file, from, length);
    }

    /** The next marker; any number of FFs may stand before it. */
    private int marker() throws Unfit {
        int start = at;
        while (at < file.length && (file[at] & 0xFF) == 0xFF) {
            at++;
        }
        if (at >= file.length) {
            throw new Unfit("The JPEG file ends before the picture does. Save or upload it again.");
        }
        if (at == start) {
            throw Unfit.damaged("JPEG");
        }
        return file[at++] & 0xFF;
    }

    /** Of a segment with the two bytes that say so. */
    private int length() throws Unfit {
        if (at + 2 > file.length) {
            throw Unfit.damaged("JPEG");
        }
        int length = (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
        if (length < 2 || at + length > file.length) {
            throw Unfit.damaged("JPEG");
        }
        return length;
    }

    /** Cameras put further pictures behind the first, for depth or brightness; all else has no business there. */
    private void nothingBehind() throws Unfit {
        int rest = at;
        while (rest < file.length && file[rest] == 0) {
            rest++;
        }
        if (rest < file.length && !marked(file, rest, START)) {
            throw Unfit.more();
        }
    }

    private static boolean marked(byte[] file, int at, int marker) {
        return file.length > at + 1 && (file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) == marker;
    }
}
