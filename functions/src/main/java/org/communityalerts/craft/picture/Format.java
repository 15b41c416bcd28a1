package org.communityalerts.craft.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The formats a photo may come in. */
enum Format {
    JPEG {
        @Override
        byte[] pictureOf(byte[] file) throws Unfit {
            return new Jpeg(file).picture();
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
    },
    PNG {
        @Override
        byte[] pictureOf(byte[] file) throws Unfit {
            return Png.picture(file);
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
    },
    WEBP {
        @Override
        byte[] pictureOf(byte[] file) throws Unfit {
            return WebP.picture(file);
        }

        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
    };

    /** What a file is by its first bytes, whatever it calls itself. */
    static Format of(byte[] file) throws Unfit {
        if (Jpeg.begins(file)) {
            return JPEG;
        }
        if (Png.begins(file)) {
            return PNG;
        }
        if (WebP.begins(file)) {
            return WEBP;
        }
        boolean apple = named(file, 4, "ftyphe") || named(file, 4, "ftypmif1");
        throw new Unfit(
                apple
                        ? "The file is HEIC. Choose \"Most compatible\" in the camera's settings, or save the picture as JPEG."
                        : "The file is neither JPEG, PNG nor WebP, whatever its name says.");
    }

    /** Only what a decoder needs to draw it: no place, no words, no preview, and nothing behind. */
    abstract byte[] pictureOf(byte[] file) throws Unfit;

    /** A decoder, asked for by itself: none is looked for among what happens to be on the class path. */
    abstract ImageReader reader() throws IOException;

    /** Whether the file has that name there. */
    static boolean named(byte[] file, int at, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= at + bytes.length
                && java.util.Arrays.equals(file, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
