package org.communityalerts.domain.resident;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of residents on its way in.
 *
 * @param file which version of its file is read, or null before it is started
 * @param line the last line that is done with
 * @param counts of those taken in, or that would be
 * @param why it failed
 * @param intake how it is to be taken in; as usual before it is started
 */
public record Import(
        String id,
        State state,
        String createdBy,
        Instant createdAt,
        @Nullable String file,
        long line,
        Intake.Counts counts,
        int rejected,
        @Nullable String why,
        Intake intake) {
    /** How far an import has come. */
    public enum State {
        /** Its file may be uploaded. */
        WAITING,
        /** Its lines are being read. */
        RUNNING,
        /** Every line is imported or rejected. */
        FINISHED,
        /** The file could not be read, or not to its end. */
        FAILED;

        /** The state's name on the wire, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One whose file may be uploaded. */
    public static Import fresh(String id, String by, Instant at) {
        return new Import(id, State.WAITING, by, at, null, 0, Intake.Counts.NONE, 0, null, Intake.USUAL);
    }

    /** A line that was not taken, and why. */
    public record Rejection(long line, String reason) {}
}
