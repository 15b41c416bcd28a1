package org.communityalerts.alert.choose;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.craft.reach.BetterTime;
import org.communityalerts.craft.reach.Rehearsal;
import org.communityalerts.craft.reach.Rehearsal.Why;
import org.jspecify.annotations.Nullable;

/** A rehearsal as the HTTP contract shows it; the curve counts the messages that have gone by then. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RehearsalView(
        int people,
        int messages,
        LeftOut leftOut,
        int heldBack,
        int digested,
        Instant begins,
        List<Moment> curve,
        @Nullable Better better) {
    private static final int MOST_MOMENTS = 60;

    /**
     * People without an address on the alert's channels, who have paused, or who do not want its kind there; messages
     * to people who may not be written to, and those that would come after its end.
     */
    record LeftOut(int noAddress, int paused, int notWanted, int optedOut, int tooLate) {}

    /** What it would come to if it went at another time, at which fewer would wait or come too late. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Better(
            Instant at,
            int messages,
            int heldBack,
            int tooLate,
            @Nullable Instant ends) {
        static Better of(BetterTime.Instead instead) {
            Rehearsal.Played played = instead.played();
            return new Better(
                    instead.at(),
                    played.messages(),
                    played.kept().getOrDefault(Why.QUIET_HOURS, 0),
                    played.kept().getOrDefault(Why.TOO_LATE, 0),
                    played.went().isEmpty() ? null : played.went().lastKey());
        }
    }

    /** How many messages have gone by then. */
    record Moment(Instant at, int messages) {}

    static RehearsalView of(Rehearsal.Played played, Instant begins, Optional<BetterTime.Instead> better) {
        Map<Why, Integer> kept = played.kept();
        var leftOut = new LeftOut(
                kept.getOrDefault(Why.NO_ADDRESS, 0),
                kept.getOrDefault(Why.PAUSED, 0),
                kept.getOrDefault(Why.NOT_WANTED, 0),
                kept.getOrDefault(Why.OPTED_OUT, 0),
                kept.getOrDefault(Why.TOO_LATE, 0));
        return new RehearsalView(
                played.people(),
                played.messages(),
                leftOut,
                kept.getOrDefault(Why.QUIET_HOURS, 0),
                kept.getOrDefault(Why.DIGEST, 0),
                begins,
                curve(played),
                better.map(Better::of).orElse(null));
    }

    /** The last moment, and as many before it as there is space for. */
    private static List<Moment> curve(Rehearsal.Played played) {
        var all = new ArrayList<Moment>();
        int sum = 0;
        for (Map.Entry<Instant, Integer> went : played.went().entrySet()) {
            sum += went.getValue();
            all.add(new Moment(went.getKey(), sum));
        }
        int step = Math.max(1, Math.ceilDiv(all.size(), MOST_MOMENTS));
        var curve = new ArrayList<Moment>();
        for (int i = all.size() - 1; i >= 0; i -= step) {
            curve.addFirst(all.get(i));
        }
        return curve;
    }
}
