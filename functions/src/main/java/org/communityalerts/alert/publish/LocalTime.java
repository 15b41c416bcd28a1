package org.communityalerts.alert.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.Here;

/** Moments as people and as other machines read them. */
final class LocalTime {
    private static final DateTimeFormatter PEOPLE = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);
    private static final DateTimeFormatter POBL = DateTimeFormatter.ofPattern("d '%s' yyyy 'am' HH:mm", Locale.UK);
    /** Not every Java runtime brings the names of other languages. */
    private static final List<String> MISOEDD = List.of(
            "Ionawr",
            "Chwefror",
            "Mawrth",
            "Ebrill",
            "Mai",
            "Mehefin",
            "Gorffennaf",
            "Awst",
            "Medi",
            "Hydref",
            "Tachwedd",
            "Rhagfyr");
    /** CAP 1.2 wants an offset in digits and forbids Z. */
    private static final DateTimeFormatter CAP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'").withZone(ZoneOffset.UTC);

    private LocalTime() {}

    static String forPeople(Instant moment, PageLanguage pageLanguage) {
        ZonedDateTime there = moment.atZone(Here.ZONE);
        return pageLanguage == PageLanguage.WELSH
                ? POBL.format(there).formatted(MISOEDD.get(there.getMonthValue() - 1))
                : PEOPLE.format(there);
    }

    static String forCap(Instant moment) {
        return CAP.format(moment);
    }

    /** To the second (RFC 3339). */
    static String forFeeds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
