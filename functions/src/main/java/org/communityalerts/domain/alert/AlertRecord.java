package org.communityalerts.domain.alert;

import java.time.Instant;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.audience.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it stands: its content, its state, and the number of slices its audience was cut into.
 *
 * @param slices 0 until the alert is planned
 * @param approval the second person's part in it, or null if it needs none
 * @param stop who stopped or withdrew it
 */
public record AlertRecord(
        Alert alert,
        AlertState state,
        int slices,
        @Nullable Approval approval,
        @Nullable Stop stop) {
    /** An alert that needs no second person. */
    public AlertRecord(Alert alert, AlertState state, int slices) {
        this(alert, state, slices, null, null);
    }

    /** An alert that was just written down, with what a second person is asked about it, if one is. */
    public static AlertRecord accepted(Alert alert, @Nullable Approval asked) {
        return new AlertRecord(alert, AlertState.first(alert, asked), 0, asked, null);
    }

    /** Whether a second person can no longer decide on it: nobody did in time, or its own time is over. */
    public boolean lapsed(Instant now) {
        boolean tooLate = approval != null && !now.isBefore(approval.lapsesAt());
        return tooLate || alert.expired(now);
    }

    /** What it is to those it meets: of the day it goes, which is not before a second person agreed. */
    public Occasion occasion() {
        Occasion asked = alert.occasion();
        Approval.Decision made = approval == null ? null : approval.decision();
        return made == null || made.at().isBefore(alert.goesAt()) ? asked : asked.on(Here.day(made.at()));
    }

    /** Whether it was let out: none is that waits for approval, was refused it, or was stopped before. */
    public boolean wentOut() {
        return switch (state) {
            case SENDING, FINISHED, STOPPED, EXPIRED -> slices > 0;
            case WAITING, SCHEDULED, ACCEPTED, REJECTED, RETURNED, WITHDRAWN, LAPSED -> false;
        };
    }

    /** The same as the alert is by now. */
    public AlertRecord of(Alert same) {
        return new AlertRecord(same, state, slices, approval, stop);
    }

    /** The same alert in another state. */
    public AlertRecord in(AlertState next) {
        return new AlertRecord(alert, next, slices, approval, stop);
    }

    /** The same alert with its audience cut into that many slices. */
    public AlertRecord cutInto(int count) {
        return new AlertRecord(alert, state, count, approval, stop);
    }

    /** The same alert, ended by a person. */
    public AlertRecord endedBy(Stop person, AlertState end) {
        return new AlertRecord(alert, end, slices, approval, person);
    }
}
