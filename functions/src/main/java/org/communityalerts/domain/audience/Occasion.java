package org.communityalerts.domain.audience;

import java.time.Instant;
import java.time.LocalDate;
import org.communityalerts.domain.Here;
import org.jspecify.annotations.Nullable;

/**
 * What an alert is to those who chose what they want to hear of.
 *
 * @param kind what happened, in its word; null if that is not known yet
 * @param urgent whether it comes whatever they chose
 * @param day on which it goes, by London's calendar
 */
public record Occasion(@Nullable String kind, boolean urgent, LocalDate day) {
    public static Occasion of(@Nullable String kind, boolean urgent, Instant goesAt) {
        return new Occasion(kind, urgent, LocalDate.ofInstant(goesAt, Here.ZONE));
    }
}
