package org.communityalerts.publish;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments as people and as other machines read them. */
final class LocalTime {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter PEOPLE =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(LONDON);
    /** CAP 1.2 wants an offset in digits and forbids Z. */
    private static final DateTimeFormatter CAP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'").withZone(ZoneOffset.UTC);

    private LocalTime() {}

    static String forPeople(Instant moment) {
        return PEOPLE.format(moment);
    }

    static String forCap(Instant moment) {
        return CAP.format(moment);
    }

    /** To the second (RFC 3339). */
    static String forFeeds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
