package org.communityalerts.domain.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.Here;
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
    private static final String ENDED = "No longer in force: ";
    private static final int LONGEST_TITLE = 100;

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

    /** What it is here where it goes on elsewhere. */
    public Bulletin elsewhere() {
        return new Bulletin(name, about, "", place, "", "", kind, severity, List.of(), at, until, true);
    }

    /** What goes on with another comes after it, whatever the clock of who wrote it says. */
    boolean isBefore(Bulletin other) {
        boolean goesOn = about.contains(other.name) && !name.equals(other.name);
        boolean isGoneOnWith = other.about.contains(name) && !name.equals(other.name);
        return isGoneOnWith || !goesOn && at.isBefore(other.at);
    }

    /**
     * The same as what comes after another of its event, where its time is known by clocks alone: in the night they go back,
     * what seems to be before that may be of the second hour.
     */
    public Bulletin byClocksAfter(Bulletin other) {
        Instant then = at.isBefore(other.at) ? Here.lastSaying(at) : at;
        return new Bulletin(name, about, title, place, text, details, kind, severity, areas, then, until, over);
    }

    /** The same, no longer in force: the words of a warning are no all-clear. */
    Bulletin ended() {
        return endOf(this);
    }

    /** Whether it ends an event without words of its own: without any, or with those of the warning. */
    boolean endsWordless(Bulletin earlier) {
        return title.isEmpty() || over && (title.equals(earlier.title) || earlier.title.startsWith(ENDED));
    }

    /** What ends an event without a word of its own, with what it ends. */
    Bulletin endOf(Bulletin earlier) {
        String said = earlier.endTitle();
        return new Bulletin(
                name,
                about,
                said,
                earlier.place,
                said + ".",
                "",
                earlier.kind,
                Severity.MODERATE,
                earlier.areas,
                at,
                until,
                true);
    }

    private String endTitle() {
        if (title.startsWith(ENDED)) {
            return title;
        }
        String what = place.isBlank() ? title : place;
        int most = LONGEST_TITLE - ENDED.length();
        return ENDED + (what.length() <= most ? what : what.substring(0, what.offsetByCodePoints(0, most / 2)) + "...");
    }
}
