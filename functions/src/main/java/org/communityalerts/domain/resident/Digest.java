package org.communityalerts.domain.resident;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.Words;

/** How often somebody gets what is not urgent in one e-mail, in place of an e-mail for each alert. */
public enum Digest {
    /** Each alert comes by itself. */
    NONE,
    /** Every evening. */
    DAILY,
    /** On Fridays. */
    WEEKLY;

    private static final LocalTime HOUR = LocalTime.of(17, 0);
    private static final DayOfWeek WEEKDAY = DayOfWeek.FRIDAY;
    /** Within that time everybody's has gone: what is over before then would come too late. */
    private static final Duration GOING = Duration.ofHours(2);

    private static final String PREFIX = "digest-";
    private static final int DATE = "2026-11-27".length();

    /** The day with whose digest goes what waits by that moment; none for what comes at once. */
    public Optional<LocalDate> day(Instant by, Instant over) {
        return this == NONE ? Optional.empty() : Optional.of(after(by)).filter(day -> !isOver(day, over));
    }

    private static boolean isOver(LocalDate day, Instant over) {
        return at(day).plus(GOING).isAfter(over);
    }

    /** The day of the first one that goes after that moment; of somebody who gets none by now, of the first of all. */
    public LocalDate after(Instant moment) {
        LocalDate day = last(moment).plusDays(1);
        while (this == WEEKLY && day.getDayOfWeek() != WEEKDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The last day whose digests had begun to go at that moment. */
    public static LocalDate last(Instant moment) {
        LocalDate today = Here.day(moment);
        return at(today).isAfter(moment) ? today.minusDays(1) : today;
    }

    /** When those of that day begin to go. */
    public static Instant at(LocalDate day) {
        return day.atTime(HOUR).atZone(Here.ZONE).toInstant();
    }

    /** What stands in place of an alert's id where those of that day are queued and counted. */
    public static String id(LocalDate day) {
        return PREFIX + day;
    }

    /** What stands in place of an alert's id where a resident's of that day is sent: an address may be another's within the hour. */
    public static String id(LocalDate day, String subscriberId) {
        return id(day) + "-" + subscriberId;
    }

    /** The day of the one, or of those, with that id; none for an alert's. */
    public static Optional<LocalDate> dayOf(String id) {
        return id.startsWith(PREFIX)
                ? Optional.of(LocalDate.parse(id.substring(PREFIX.length(), PREFIX.length() + DATE)))
                : Optional.empty();
    }

    /** Whether an id is that of a digest, or of an alert, which may be that resident's: a digest says whose it is. */
    public static boolean mayBeOf(String id, String subscriberId) {
        return dayOf(id).map(day -> id.equals(id(day, subscriberId))).orElse(true);
    }

    /** Under which id what became of a message is counted: an alert's own, a digest's with those of its day. */
    public static String countedAs(String id) {
        return dayOf(id).map(Digest::id).orElse(id);
    }

    /** Its name on the wire, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that wire name, or empty. */
    public static Optional<Digest> of(String word) {
        return Words.find(values(), Digest::word, word);
    }
}
