package org.communityalerts.domain.reply;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Point;
import org.jspecify.annotations.Nullable;

/**
 * What goes with somebody's words, as they gave it.
 *
 * @param name as they call themselves, which nobody has checked
 * @param place where it was
 * @param seenAt when it was
 * @param voice the id of what they spoke, if they spoke
 * @param pictures the ids of what they sent
 * @param answer the number of the answer it gives to what its alert asks, or null if it gives none
 */
public record Circumstances(
        Way way,
        @Nullable String name,
        @Nullable Point place,
        @Nullable Instant seenAt,
        @Nullable String voice,
        List<String> pictures,
        @Nullable Integer answer) {
    /** Of a text without more. */
    public static final Circumstances TEXTED = by(Way.TEXT);

    public Circumstances {
        pictures = List.copyOf(pictures);
    }

    /** The ids of all that was spoken and shown. */
    public List<String> files() {
        return Stream.concat(Stream.ofNullable(voice), pictures.stream()).toList();
    }

    /** Of words without more. */
    public static Circumstances by(Way way) {
        return new Circumstances(way, null, null, null, null, List.of(), null);
    }

    /** The same with pictures under these ids. */
    Circumstances showing(List<String> ids) {
        return new Circumstances(way, name, place, seenAt, voice, ids, answer);
    }

    /** The same as of what gives that answer. */
    public Circumstances answering(int number) {
        return new Circumstances(way, name, place, seenAt, voice, pictures, number);
    }
}
