package org.communityalerts.model;

import java.time.LocalTime;

/**
 * The hours of the day, by the resident's own clock, in which they do not want to be disturbed.
 *
 * @param from the first quiet moment
 * @param to the first moment that is not quiet any more; earlier than {@code from} when midnight lies between
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours end at another time than they begin");
        }
    }

    /** Whether that time of day is quiet. */
    public boolean cover(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(to);
        return from.isBefore(to) ? begun && !ended : begun || !ended;
    }
}
