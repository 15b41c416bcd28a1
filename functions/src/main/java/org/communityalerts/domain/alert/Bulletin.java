package org.communityalerts.domain.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.audience.Area;
import org.jspecify.annotations.Nullable;

/**
 * What another authority says of an event; where it has no title, it ends what was said before without a word.
 *
 * @param name what the authority calls it: an area that is warned, or a message
 * @param about the names of earlier ones that it goes on with
 * @param place where it is, in the authority's words
 * @param text what a text message would say of it
 * @param details all that is said of it
 * @param kind what happened, by the word of a {@link Kind}
 * @param areas where it is; empty where that is said in words alone
 * @param at when it was said
 * @param until when it ends by itself, or null
 * @param over whether it is no longer in force
 */
public record Bulletin(
        String name,
        Set<String> about,
        String title,
        String place,
        String text,
        String details,
        String kind,
        Severity severity,
        List<Area> areas,
        Instant at,
        @Nullable Instant until,
        boolean over) {
    public Bulletin {
        about = Set.copyOf(about);
        areas = List.copyOf(areas);
    }

    /** Whether it still holds at that moment. */
    public boolean inForce(Instant now) {
        return !over && (until == null || until.isAfter(now));
    }

    /** Tells this saying from any other of the same event. */
    String mark() {
        return at.toEpochMilli() + (over ? " over" : "");
    }

    /** The same there. */
    public Bulletin in(List<Area> others) {
        return new Bulletin(name, about, title, place, text, details, kind, severity, others, at, until, over);
    }

    /** The same, no longer in force. */
    Bulletin ended() {
        return new Bulletin(name, about, title, place, text, details, kind, severity, areas, at, until, true);
    }

    /** What ends an event without a word of its own, in the words of what it ends. */
    Bulletin inWordsOf(Bulletin earlier) {
        return new Bulletin(
                name,
                about,
                earlier.title,
                earlier.place,
                earlier.text,
                earlier.details,
                earlier.kind,
                earlier.severity,
                earlier.areas,
                at,
                until,
                over);
    }
}
