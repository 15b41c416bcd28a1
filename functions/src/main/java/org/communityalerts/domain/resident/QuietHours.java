package org.communityalerts.domain.resident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.domain.Here;

/**
 * The hours of the day, by London's clock, in which people are not to be disturbed.
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

    /** When the quiet of that moment is over; empty if it is not quiet. */
    public Optional<Instant> end(Instant now) {
        LocalDate today = now.atZone(Here.ZONE).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .filter(day -> !now.isBefore(begin(day)))
                .map(this::end)
                .filter(now::isBefore)
                .findFirst()
                .map(end -> end(end).orElse(end));
    }

    /**
     * When the clocks go back over the start, quiet begins at the first of the two, unless the previous quiet is still
     * going on. When they go forward over it, quiet begins as they do.
     */
    private Instant begin(LocalDate day) {
        ZoneOffsetTransition change = Here.ZONE.getRules().getTransition(day.atTime(from));
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        ZonedDateTime first = day.atTime(from).atZone(Here.ZONE);
        boolean tooSoon = first.toInstant().isBefore(end(day.minusDays(1)));
        return (tooSoon ? first.withLaterOffsetAtOverlap() : first).toInstant();
    }

    /**
     * When the clocks go back over the end, quiet ends at the second of the two; when they go forward over it, it ends
     * at that moment.
     */
    private Instant end(LocalDate begun) {
        LocalDateTime time = (from.isBefore(to) ? begun : begun.plusDays(1)).atTime(to);
        ZoneOffsetTransition change = Here.ZONE.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(Here.ZONE).withLaterOffsetAtOverlap().toInstant();
    }
}
