package org.communityalerts.craft.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes a picture, after looking at how large it will become: a few bytes can ask for gigabytes. */
final class Drawing {
    private static final long MOST_PIXELS = 25_000_000;
    private static final int SLIMMEST = 20;

    private Drawing() {}

    /**
     * The picture without anything to see through.
     *
     * @param needed how many pixels long it is wanted at most: of a much larger one, some rows and columns are left out
     */
    static BufferedImage of(Format format, byte[] picture, int needed) throws Unfit {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            ImageReader reader = format.reader();
            try {
                reader.setInput(in, true, true);
                int longest = measured(reader.getWidth(0), reader.getHeight(0));
                ImageReadParam how = reader.getDefaultReadParam();
                int step = Math.max(1, longest / (2 * needed));
                how.setSourceSubsampling(step, step, 0, 0);
                return opaque(reader.read(0, how));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Decoders answer what is no picture, or none of theirs, with any exception.
            throw new Unfit("The picture is damaged or of a kind that cannot be read. Save it again, as a plain JPEG.");
        }
    }

    private static int measured(int width, int height) throws Unfit {
        if ((long) width * height > MOST_PIXELS) {
            throw new Unfit("The picture has more than 25 megapixels. Make it smaller.");
        }
        int longest = Math.max(width, height);
        if (longest > (long) SLIMMEST * Math.min(width, height)) {
            throw new Unfit("The picture is too long and narrow. Cut it.");
        }
        return longest;
    }

    private static BufferedImage opaque(BufferedImage picture) {
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }
}
