package org.communityalerts.craft.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import net.coobird.thumbnailator.Thumbnails;
import org.communityalerts.domain.alert.PhotoSize;

/** Makes photos of a file: new JPEG files in each size, in which nothing of the old file is but what is seen. */
final class Photographs {
    private static final double[] QUALITIES = {0.85, 0.75, 0.6, 0.4, 0.2};

    private Photographs() {}

    static Map<PhotoSize, byte[]> of(byte[] file) throws Unfit {
        BufferedImage upright = upright(file);
        var photos = new EnumMap<PhotoSize, byte[]>(PhotoSize.class);
        for (PhotoSize size : PhotoSize.values()) {
            photos.put(size, jpeg(upright, size));
        }
        return photos;
    }

    /** The largest alone. */
    static byte[] large(byte[] file) throws Unfit {
        return jpeg(upright(file), PhotoSize.LARGE);
    }

    private static BufferedImage upright(byte[] file) throws Unfit {
        Format format = Format.of(file);
        int held = format == Format.JPEG ? Orientation.read(Jpeg.exif(file)) : 1;
        BufferedImage seen = Drawing.of(format, format.pictureOf(file), PhotoSize.LARGE.pixels());
        return Orientation.upright(seen, held);
    }

    /** As good as its bytes allow; what is too fine for them even so is made smaller. */
    private static byte[] jpeg(BufferedImage picture, PhotoSize size) {
        int longest = Math.min(size.pixels(), Math.max(picture.getWidth(), picture.getHeight()));
        while (true) {
            for (double quality : QUALITIES) {
                byte[] photo = jpeg(picture, longest, quality);
                if (photo.length <= size.bytes()) {
                    return photo;
                }
            }
            longest = longest * 3 / 4;
        }
    }

    private static byte[] jpeg(BufferedImage picture, int longest, double quality) {
        var photo = new ByteArrayOutputStream();
        try {
            Thumbnails.of(picture)
                    .size(longest, longest)
                    .outputFormat("jpg")
                    .outputQuality(quality)
                    .toOutputStream(photo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return photo.toByteArray();
    }
}
