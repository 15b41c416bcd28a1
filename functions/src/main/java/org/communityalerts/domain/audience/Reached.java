package org.communityalerts.domain.audience;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Exactly those whom earlier alerts reached, or of them those who answered, wherever they are by now.
 *
 * @param id of the incident or alert that was named
 * @param alerts the ids of the alerts that reached them
 * @param answered whether it is those alone who answered
 * @param with the number they answered with, or null for any answer
 */
public record Reached(
        String id,
        List<String> alerts,
        boolean answered,
        @Nullable Integer with) {
    /** Into how many parts they are cut, to be read side by side: always as many, so that cutting again is the same. */
    public static final int PARTS = 4;

    public Reached {
        if (alerts.isEmpty()) {
            throw new IllegalArgumentException("nobody is reached by no alert");
        }
        if (with != null && !answered) {
            throw new IllegalArgumentException("only an answer has a number");
        }
        alerts = List.copyOf(alerts);
    }

    /** The same, or those whom some more alerts reached. */
    public Reached and(List<String> more) {
        return new Reached(id, Stream.concat(alerts.stream(), more.stream()).toList(), answered, with);
    }

    /** Whether a resident belongs to that part. */
    public static boolean isIn(int part, String subscriberId) {
        return Math.floorMod(subscriberId.hashCode(), PARTS) == part;
    }
}
