package org.communityalerts.domain.resident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hours of the day, by London's clock, in which people are not to be disturbed.
 *
 * @param from the first quiet moment
 * @param to the first moment that is not quiet any more; earlier than {@code from} when midnight lies between
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours end at another time than they begin");
        }
    }

    /** When the quiet of that moment is over; empty if it is not quiet. */
    public Optional<Instant> end(Instant now) {
        LocalDate today = now.atZone(LONDON).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .filter(day -> !now.isBefore(begin(day)))
                .map(this::end)
                .filter(now::isBefore)
                .findFirst()
                .map(end -> end(end).orElse(end));
    }

    /** Where the clocks go back over the beginning, it comes the first time, unless the last quiet is not over then. */
    private Instant begin(LocalDate day) {
        ZonedDateTime first = day.atTime(from).atZone(LONDON);
        boolean tooSoon = first.toInstant().isBefore(end(day.minusDays(1)));
        return (tooSoon ? first.withLaterOffsetAtOverlap() : first).toInstant();
    }

    /** Where the clocks go back over the end, it comes the second time; where they go forward over it, as they do. */
    private Instant end(LocalDate begun) {
        LocalDateTime time = (from.isBefore(to) ? begun : begun.plusDays(1)).atTime(to);
        ZoneOffsetTransition change = LONDON.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(LONDON).withLaterOffsetAtOverlap().toInstant();
    }
}
