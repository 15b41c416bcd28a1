package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often one network may ask in an hour, where nobody may learn who asked: counted in this process's memory alone, which
 * forgets with the hour. Each process counts for itself; what floods all of them is for the firewall.
 */
public final class HourlyLimit {
    private static final int MOST_NETWORKS = 10_000;

    private final int most;
    private final InstantSource clock;
    private final Map<String, Integer> asked = new HashMap<>();
    private Instant hour = Instant.EPOCH;

    public HourlyLimit(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Counts a request; throws a 429 if its network has asked often enough. */
    public synchronized void take(APIGatewayV2HTTPEvent request) {
        Instant now = clock.instant();
        Instant began = now.truncatedTo(ChronoUnit.HOURS);
        if (!began.equals(hour) || asked.size() >= MOST_NETWORKS) {
            asked.clear();
            hour = began;
        }
        if (asked.merge(String.valueOf(Network.of(request)), 1, Integer::sum) > most) {
            long wait = Duration.between(now, began.plus(1, ChronoUnit.HOURS)).toSeconds();
            var problem = new Problem(
                    "Too many requests",
                    429,
                    "Too many requests came from your network in this hour. Try again later.",
                    List.of());
            throw new Problem.Exception(problem, Map.of("Retry-After", Long.toString(Math.max(1, wait))));
        }
    }
}
