package org.communityalerts.domain.audience;

import java.time.Instant;
import java.time.LocalDate;
import org.communityalerts.domain.Here;

/**
 * What an alert is to those who chose what they want to hear of.
 *
 * @param kind what happened, in its word
 * @param urgent whether it comes whatever they chose
 * @param day on which it goes, by London's calendar
 */
public record Occasion(String kind, boolean urgent, LocalDate day) {
    /**
     * For an audience. What goes on from an earlier alert comes to all whom that reached: whoever was told of a danger is told
     * that it is over.
     */
    public static Occasion of(String kind, boolean urgent, Audience audience, Instant goesAt) {
        return of(kind, urgent || audience.reached() != null, goesAt);
    }

    /** The same on another day. */
    public Occasion on(LocalDate other) {
        return new Occasion(kind, urgent, other);
    }

    public static Occasion of(String kind, boolean urgent, Instant goesAt) {
        return new Occasion(kind, urgent, LocalDate.ofInstant(goesAt, Here.ZONE));
    }
}
