package org.communityalerts.craft.pack;

import java.time.Instant;
import java.util.List;

/**
 * What an archive is about, and which files it has.
 *
 * @param version of this list's form: fields are added to it, and a field that means something else makes another version
 * @param about what kind of thing it tells of
 * @param id of that thing
 * @param madeAt when it was asked for
 * @param askedBy the id of whoever asked for it
 * @param reason why, in their words
 */
public record Manifest(
        int version, String about, String id, Instant madeAt, String askedBy, String reason, List<PackedFile> files) {
    private static final int VERSION = 1;

    /** One that has no file yet. */
    public static Manifest about(String kind, String id, Instant madeAt, String askedBy, String reason) {
        return new Manifest(VERSION, kind, id, madeAt, askedBy, reason, List.of());
    }

    public Manifest {
        files = List.copyOf(files);
    }

    Manifest of(List<PackedFile> all) {
        return new Manifest(version, about, id, madeAt, askedBy, reason, all);
    }
}
