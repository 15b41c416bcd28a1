package org.communityalerts.craft.picture;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/** How the camera was held: phones keep a picture as their sensor saw it, and say by a number how it is to be turned. */
final class Orientation {
    private static final int UPRIGHT = 1;

    private Orientation() {}

    /** The number, from 1 to 8, as the camera wrote it down. */
    static int read(byte[] exif) {
        if (exif.length == 0) {
            return UPRIGHT;
        }
        try {
            var metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(exif), metadata, "Exif\0\0".length());
            var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            return directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? UPRIGHT
                    : directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (MetadataException | RuntimeException e) {
            return UPRIGHT; // What cannot be read says nothing.
        }
    }

    /** The picture as it was seen. */
    static BufferedImage upright(BufferedImage picture, int held) {
        if (held <= UPRIGHT || held > 8) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean onItsSide = held >= 5;
        var turned = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, picture.getType());
        return new AffineTransformOp(rotation(held, width, height), AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(picture, turned);
    }

    /** Each number's turn, as the two rows of a matrix (TIFF 6.0, tag 274). */
    private static AffineTransform rotation(int held, int width, int height) {
        return switch (held) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
