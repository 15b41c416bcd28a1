package org.communityalerts.alert.choose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityalerts.craft.reach.Rehearsal;
import org.communityalerts.craft.reach.Rehearsal.Why;

/** A rehearsal as the HTTP contract shows it; the curve counts the messages that have gone by then. */
record RehearsalView(int people, int messages, LeftOut leftOut, int heldBack, Instant begins, List<Moment> curve) {
    private static final int MOST_MOMENTS = 60;

    /**
     * People without an address on the alert's channels, who have paused, or who do not want its kind there; messages
     * to people who may not be written to, and those that would come after its end.
     */
    record LeftOut(int noAddress, int paused, int notWanted, int optedOut, int tooLate) {}

    /** How many messages have gone by then. */
    record Moment(Instant at, int messages) {}

    static RehearsalView of(Rehearsal.Played played, Instant begins) {
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
                begins,
                curve(played));
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
