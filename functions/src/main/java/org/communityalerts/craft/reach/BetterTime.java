package org.communityalerts.craft.reach;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.communityalerts.craft.reach.Rehearsal.Played;

/** Looks for another time at which fewer would have to wait for the end of quiet hours, or be written to too late. */
public final class BetterTime {
    private static final long STEP = Duration.ofMinutes(5).toSeconds();
    /** Of whose quiet hours end one after the other, the ends of so many are tried. */
    private static final int MOST = 6;

    /** An alert that goes at another time. */
    public record Instead(Instant at, Played played) {}

    private BetterTime() {}

    /**
     * The best of the times that are tried, if it is better than the one asked for.
     *
     * @param from when the alert goes
     * @param played what that comes to
     * @param now before which nothing goes
     * @param latest after which nothing is written down
     * @param play what it would come to at another time
     */
    public static Optional<Instead> than(
            Instant from, Played played, Instant now, Instant latest, Function<Instant, Played> play) {
        if (played.late() == 0) {
            return Optional.empty();
        }
        Map<Instant, Played> others = new TreeMap<>();
        for (Instant time : times(from, played, now)) {
            if (time.isAfter(now) && !time.isAfter(latest) && !time.equals(from)) {
                others.put(time, play.apply(time));
            }
        }
        return others.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<Instant, Played> other) ->
                                other.getValue().late())
                        .thenComparing(
                                other -> Duration.between(from, other.getKey()).abs()))
                .filter(best -> best.getValue().late() < played.late())
                .map(best -> new Instead(best.getKey(), best.getValue()));
    }

    /** As soon as may be; so much sooner that all of it goes before it is quiet; and when it is no longer quiet. */
    private static TreeSet<Instant> times(Instant from, Played played, Instant now) {
        var times = new TreeSet<Instant>();
        times.add(stepAfter(now));
        if (!played.went().isEmpty()) {
            Duration lasts = Duration.between(from, played.went().lastKey());
            times.add(stepAfter(from.minus(lasts).minusSeconds(STEP)));
        }
        for (long sooner = 1; sooner <= MOST; sooner++) {
            times.add(stepAfter(from.minusSeconds((sooner * sooner + 1) * STEP)));
        }
        played.calm().stream().limit(MOST).map(BetterTime::stepAfter).forEach(times::add);
        if (!played.calm().isEmpty()) {
            times.add(stepAfter(played.calm().last()));
        }
        return times;
    }

    /** A time as people agree on, not before that moment. */
    private static Instant stepAfter(Instant moment) {
        long seconds = moment.minusNanos(1).getEpochSecond() + 1;
        return Instant.ofEpochSecond(Math.ceilDiv(seconds, STEP) * STEP);
    }
}
