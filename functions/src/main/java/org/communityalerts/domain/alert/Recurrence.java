package org.communityalerts.domain.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.domain.Here;

/**
 * How often an alert goes again: each time it is an alert of its own.
 *
 * @param until the last day it may go on
 */
public record Recurrence(Every every, LocalDate until) {
    /** From one time to the next. */
    public enum Every {
        DAY(1),
        WEEK(7);

        private final int days;

        Every(int days) {
            this.days = days;
        }

        /** The one of that word. */
        public static Optional<Every> of(String word) {
            return Stream.of(values())
                    .filter(every -> every.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    /** More than may be sent ahead of: who asks for more learns that from the last. */
    private static final long MOST = Alert.LONGEST_AHEAD.toDays() + 2;

    /**
     * When it goes, the first time among them: by London's clock always at the same time. One that the clocks leave out
     * comes as much later as they jump; of one that comes twice it is the first.
     */
    public List<Instant> from(Instant first) {
        ZonedDateTime start = first.atZone(Here.ZONE);
        // Each from the first: what the clocks did to one says nothing about those behind it.
        return Stream.iterate(0, days -> days + every.days)
                .map(days -> start.plusDays(days))
                .takeWhile(time -> !time.toLocalDate().isAfter(until))
                .limit(MOST)
                .map(ZonedDateTime::toInstant)
                .toList();
    }
}
