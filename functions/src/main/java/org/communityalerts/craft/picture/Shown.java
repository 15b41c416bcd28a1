package org.communityalerts.craft.picture;

import java.util.Optional;
import org.communityalerts.domain.alert.PhotoSize;

/** A picture somebody sent us, made anew to be looked at: nothing of the file is in it but what is seen. */
public final class Shown {
    /** The type it is made as. */
    public static final String TYPE = "image/jpeg";

    private Shown() {}

    /** The picture in a file; empty if the file holds none, or more than one. */
    public static Optional<byte[]> of(byte[] file) {
        try {
            return Optional.ofNullable(Photographs.of(file).get(PhotoSize.LARGE));
        } catch (Unfit e) {
            return Optional.empty();
        }
    }
}
