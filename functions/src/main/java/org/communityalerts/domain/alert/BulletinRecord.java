package org.communityalerts.domain.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An event as a feed has it, and what people of the force have made of it: a draft that somebody sends, or nobody.
 *
 * @param feed the name of the feed
 * @param names all that the authority has called it, the latest last
 * @param latest what it says now
 * @param opened the mark of what somebody has in a draft
 * @param told the mark of what an alert was sent about
 * @param alert the first alert that was made of it
 * @param last the last
 * @param goneAt since when the feed has no longer had it, or has not been read
 */
public record BulletinRecord(
        String id,
        String feed,
        List<String> names,
        Bulletin latest,
        Standing standing,
        @Nullable String opened,
        @Nullable String told,
        @Nullable String alert,
        @Nullable String last,
        @Nullable Instant goneAt) {
    /** What people have made of it so far. */
    public enum Standing {
        OFFERED,
        OPENED,
        DISMISSED,
        SENT
    }

    /** More than a long event has messages; of one that has more, the first are no longer known. */
    private static final int MOST_NAMES = 100;

    public BulletinRecord {
        names = List.copyOf(names);
    }

    /** An event that is new. */
    public static BulletinRecord first(String id, String feed, Bulletin bulletin) {
        return new BulletinRecord(
                id, feed, names(List.of(), bulletin), bulletin, Standing.OFFERED, null, null, null, null, null);
    }

    /** Whether a bulletin is about this event. */
    public boolean isOf(String otherFeed, Bulletin bulletin) {
        return feed.equals(otherFeed)
                && (names.contains(bulletin.name()) || bulletin.about().stream().anyMatch(names::contains));
    }

    /** The event after a bulletin of it; the same again changes nothing. What was over and is raised again begins anew. */
    public BulletinRecord hearing(Bulletin heard) {
        Bulletin next = heard.endsWordless(latest) ? heard.endOf(latest) : heard;
        if (next.equals(latest) || next.isBefore(latest)) {
            return goneAt == null ? this : saying(latest, standing, null);
        }
        if (latest.over() && !next.over() && next.at().isAfter(latest.at())) {
            return first(id, feed, next).knowing(names, next);
        }
        boolean worse = next.severity().compareTo(latest.severity()) > 0 && !next.over() && !latest.over();
        // What was put aside stays so, unless it has grown worse.
        Standing now = standing == Standing.DISMISSED && worse ? Standing.OFFERED : standing;
        return knowing(names, next).saying(next, now, null);
    }

    /**
     * The event once its feed no longer has it.
     *
     * @param ends whether what a feed does not have twice is no longer in force
     */
    public BulletinRecord gone(Instant now, boolean ends) {
        if (goneAt == null) {
            return saying(latest, standing, now);
        }
        return ends && !latest.over() ? saying(latest.ended(), standing, goneAt) : this;
    }

    /** Whether it says something else than somebody has in a draft, or was told. */
    public boolean changed() {
        return switch (standing) {
            case OPENED -> !latest.mark().equals(opened);
            case SENT -> !latest.mark().equals(told);
            case OFFERED, DISMISSED -> false;
        };
    }

    /** Whether it is shown as something to be sent or put aside. */
    public boolean asksForSomebody(Instant now) {
        return switch (standing) {
            case OFFERED -> latest.inForce(now);
            case OPENED -> latest.inForce(now) || changed();
            case SENT -> changed() && (latest.over() || latest.inForce(now));
            case DISMISSED -> false;
        };
    }

    /** The event with what it says now in somebody's draft. */
    public BulletinRecord inDraft() {
        Standing now = standing == Standing.SENT ? standing : Standing.OPENED;
        return as(now, latest.mark(), told, alert);
    }

    /** The event that nobody sends anything about, or nothing further. */
    public BulletinRecord putAside() {
        return standing == Standing.SENT
                ? as(standing, opened, latest.mark(), alert)
                : as(Standing.DISMISSED, opened, told, alert);
    }

    /**
     * The event as it stands where some alerts told nobody.
     *
     * @param nobody whether an alert of that id did not, and will not
     */
    public BulletinRecord without(Predicate<String> nobody) {
        if (alert != null && nobody.test(alert)) {
            return new BulletinRecord(id, feed, names, latest, Standing.OFFERED, opened, null, null, null, goneAt);
        }
        return last != null && nobody.test(last)
                ? new BulletinRecord(id, feed, names, latest, standing, opened, null, alert, null, goneAt)
                : this;
    }

    /** The event after an alert about it; what it came to say while that was written is still to be told. */
    public BulletinRecord sent(String by) {
        String said = opened == null ? latest.mark() : opened;
        return new BulletinRecord(
                id, feed, names, latest, Standing.SENT, opened, said, alert == null ? by : alert, by, goneAt);
    }

    private BulletinRecord as(Standing next, @Nullable String draft, @Nullable String said, @Nullable String about) {
        return new BulletinRecord(id, feed, names, latest, next, draft, said, about, last, goneAt);
    }

    private BulletinRecord saying(Bulletin next, Standing now, @Nullable Instant gone) {
        return new BulletinRecord(id, feed, names, next, now, opened, told, alert, last, gone);
    }

    private BulletinRecord knowing(List<String> earlier, Bulletin bulletin) {
        return new BulletinRecord(
                id, feed, names(earlier, bulletin), latest, standing, opened, told, alert, last, goneAt);
    }

    private static List<String> names(List<String> earlier, Bulletin bulletin) {
        var all = new LinkedHashSet<>(earlier);
        all.addAll(bulletin.about());
        all.add(bulletin.name());
        return new ArrayList<>(all).subList(Math.max(0, all.size() - MOST_NAMES), all.size());
    }
}
