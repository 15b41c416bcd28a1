package org.communityalerts.domain.resident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everybody on record as a file on its way out, written part by part; or a pack, which is made at one go.
 *
 * @param upload what its parts are kept under until it is whole, or null before the first
 * @param parts what was said of each part that is written, in order
 * @param rows how many residents are in them
 * @param next where it is read on from; null when nothing is written yet, and when everything is
 * @param about what a pack discloses; null for everybody on record
 */
public record Export(
        String id,
        State state,
        String createdBy,
        Instant createdAt,
        @Nullable String upload,
        List<String> parts,
        int rows,
        @Nullable String next,
        @Nullable Disclosure about) {
    /** How far an export has come. */
    public enum State {
        /** Its parts are being written. */
        RUNNING,
        /** Its file can be had. */
        FINISHED,
        /** Its parts did not make a file; or it is a pack that could not be made. */
        FAILED;

        /** The state's name on the wire, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** After the last time that a pack is tried. */
    private static final Duration LONGEST = Duration.ofHours(3);

    public Export {
        parts = List.copyOf(parts);
    }

    /** One that nothing is written of yet. */
    public static Export fresh(String id, String by, Instant at) {
        return new Export(id, State.RUNNING, by, at, null, List.of(), 0, null, null);
    }

    /** A pack that is not made yet. */
    public static Export of(Disclosure about, String id, String by, Instant at) {
        return new Export(id, State.RUNNING, by, at, null, List.of(), 0, null, about);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether it is a pack that is not made by then: it is not tried any more, and another is asked for. */
    public boolean isGivenUp(Instant now) {
        return isRunning() && about != null && createdAt.plus(LONGEST).isBefore(now);
    }

    /** Whether every part is. */
    public boolean isWritten() {
        return !parts.isEmpty() && next == null;
    }

    /** With what its parts are kept under. */
    public Export under(String begun) {
        return new Export(id, state, createdBy, createdAt, begun, parts, rows, next, about);
    }

    /** With one more part. */
    public Export and(String part, int more, @Nullable String then) {
        var all = new ArrayList<>(parts);
        all.add(part);
        return new Export(id, state, createdBy, createdAt, upload, all, rows + more, then, about);
    }

    public Export in(State ended) {
        return new Export(id, ended, createdBy, createdAt, upload, parts, rows, next, about);
    }
}
