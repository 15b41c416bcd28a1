package org.communityalerts.craft.picture;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture somebody sent us, made anew to be looked at: nothing of the file is in it but what is seen. */
public final class RedrawnPicture {
    /** The type it is made as. */
    public static final String TYPE = "image/jpeg";

    private RedrawnPicture() {}

    /** The picture in a file; empty if the file holds none, or more than one. */
    public static Optional<byte[]> of(byte[] file) {
        return Optional.ofNullable(made(file).picture());
    }

    /** The picture in a file, or why none can be made of it. */
    public static Made made(byte[] file) {
        try {
            return new Made(Photographs.large(file), "");
        } catch (Unfit e) {
            return new Made(null, Objects.requireNonNull(e.getMessage()));
        }
    }

    /**
     * What came of a file.
     *
     * @param picture null if there is none
     * @param why there is none
     */
    public record Made(byte @Nullable [] picture, String why) {}
}
