package org.communityalerts.resident.register;

import java.time.Instant;
import org.communityalerts.domain.force.Act;
import org.communityalerts.port.force.ActLog;
import org.jspecify.annotations.Nullable;

/** Puts on the audit that the mark of an unsafe contact is lifted, and why: an act of its own beside the change. */
final class LiftedMarks {
    private final ActLog trail;
    private final Act act;
    private @Nullable Act begun;

    /** @param act without its reason */
    LiftedMarks(ActLog trail, Act act) {
        this.trail = trail;
        this.act = act;
    }

    /**
     * Before the mark is lifted: what cannot be recorded is not done. It is put there once, however often the
     * change is tried.
     *
     * @param reason null if no mark is lifted
     */
    void begin(@Nullable String reason) {
        if (reason != null && begun == null) {
            begun = act.because(reason);
            trail.add(begun);
        }
    }

    /** After it. */
    void end(Instant when) {
        if (begun != null) {
            trail.add(begun.ended(when, begun.target(), "200"));
        }
    }
}
