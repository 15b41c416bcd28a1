package org.communityalerts.craft.reach;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.audience.Audience;

/**
 * The last few audience counts, kept for a minute: a page asks again at each change of the text, which does not change
 * the audience.
 */
public final class RecentReach {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST = 20;

    private record Counted(Reach reach, Instant at) {}

    private final Function<Audience, Reach> counter;
    private final InstantSource clock;
    private final Map<Audience, Counted> counted = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Audience, Counted> eldest) {
            return size() > MOST;
        }
    };

    public RecentReach(Function<Audience, Reach> counter, InstantSource clock) {
        this.counter = counter;
        this.clock = clock;
    }

    /** The audience's count, at most a minute old. */
    public synchronized Reach of(Audience audience) {
        Instant now = clock.instant();
        Counted last = counted.get(audience);
        if (last != null && last.at().plus(FRESH).isAfter(now)) {
            return last.reach();
        }
        return anew(audience);
    }

    /** How many are there today or later, whether they have an address or not: whoever's stay is over is not. */
    public int everybody(Audience audience) {
        return of(audience).from(Here.day(clock.instant()));
    }

    /** The audience counted at this moment, and remembered. */
    public synchronized Reach anew(Audience audience) {
        counted.remove(audience);
        Reach reach = counter.apply(audience);
        counted.put(audience, new Counted(reach, clock.instant()));
        return reach;
    }
}
