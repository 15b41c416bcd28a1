package org.communityalerts.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when a sender's time is booked. Urgent messages take time from later routine ones and do not queue behind those
 * booked before them.
 *
 * @param free from when routine messages can have the sender's time
 * @param freeForUrgent from when urgent ones can
 */
public record Diary(Instant free, Instant freeForUrgent) {
    /** How far ahead time is booked: an urgent message competes with at most that much routine traffic. */
    public static final Duration AHEAD = Duration.ofSeconds(1);

    /** The diary of a sender that has sent nothing. */
    public static final Diary EMPTY = new Diary(Instant.EPOCH, Instant.EPOCH);

    /** Whether nothing is booked from that moment on: then it is as good as an empty one. */
    public boolean over(Instant now) {
        return !free.isAfter(now) && !freeForUrgent.isAfter(now);
    }

    /** From when the next message could go. */
    public Instant next(Instant now, boolean urgent) {
        return later(urgent ? freeForUrgent : free, now);
    }

    /** The diary with that much time given away, unless it would be too far ahead. */
    public Optional<Diary> give(Instant now, Duration time, boolean urgent) {
        if (next(now, urgent).isAfter(now.plus(AHEAD))) {
            return Optional.empty();
        }
        Instant routine = later(free, now).plus(time);
        return Optional.of(new Diary(routine, urgent ? later(freeForUrgent, now).plus(time) : freeForUrgent));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
