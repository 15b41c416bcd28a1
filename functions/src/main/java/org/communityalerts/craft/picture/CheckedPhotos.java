package org.communityalerts.craft.picture;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.communityalerts.port.alert.Photos;

/** Tells whether a photo can be shown; what is shown is made anew from what was uploaded, once. */
public final class CheckedPhotos {
    /** More than a phone's camera makes. */
    public static final long LARGEST = 15L * 1024 * 1024;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What is known of a photo. */
    public sealed interface Verdict {
        /** It can be shown. */
        record Ready() implements Verdict {}

        /** Nothing was uploaded under that id yet. */
        record Missing() implements Verdict {}

        /** It cannot be shown, for a reason that who sent it understands. */
        record Refused(String why) implements Verdict {}
    }

    private final Supplier<Photos> photos;

    /** Where they are kept is asked for when the first photo is: most alerts have none. */
    public CheckedPhotos(Supplier<Photos> photos) {
        this.photos = photos;
    }

    public Verdict of(String id) {
        if (!ID.matcher(id).matches()) {
            return new Verdict.Missing();
        }
        return photos.get().has(id) ? new Verdict.Ready() : check(id);
    }

    private Verdict check(String id) {
        Optional<Long> bytes = photos.get().uploadedBytes(id);
        if (bytes.isEmpty()) {
            return new Verdict.Missing();
        }
        if (bytes.get() > LARGEST) {
            return new Verdict.Refused("The file has more than 15 MB. Make the picture smaller.");
        }
        try {
            photos.get().keep(id, Photographs.of(photos.get().uploaded(id)));
            return new Verdict.Ready();
        } catch (Unfit e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }
}
