package org.communityalerts.desk.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.communityalerts.domain.delivery.Pace;
import org.communityalerts.domain.delivery.Tally;

/** How far an alert was at a moment: how many deliveries had come to an outcome, and how many had arrived. */
record PaceView(Instant at, int settled, int delivered) {
    static final int MOST = 60;

    /** The way an alert went: the first moment, the last, and as many between them as a picture needs. */
    static List<PaceView> of(Collection<Tally> tallies) {
        return thinned(climb(tallies.stream().map(Tally::pace).reduce(Pace.NONE, Pace::plus)));
    }

    private static List<PaceView> climb(Pace pace) {
        var times = new TreeSet<>(pace.settled().keySet());
        times.addAll(pace.delivered().keySet());
        var moments = new ArrayList<PaceView>();
        int settled = 0;
        int delivered = 0;
        for (Instant at : times) {
            settled += pace.settled().getOrDefault(at, 0);
            delivered += pace.delivered().getOrDefault(at, 0);
            moments.add(new PaceView(at, settled, delivered));
        }
        return moments;
    }

    private static List<PaceView> thinned(List<PaceView> all) {
        if (all.size() <= MOST) {
            return all;
        }
        return IntStream.range(0, MOST)
                .mapToObj(i -> all.get(i * (all.size() - 1) / (MOST - 1)))
                .toList();
    }
}
