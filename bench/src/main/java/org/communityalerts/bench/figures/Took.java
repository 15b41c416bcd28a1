package org.communityalerts.bench.figures;

import java.time.Duration;
import java.util.List;

/**
 * How long something took each of several times.
 *
 * @param millis the shortest first
 */
public record Took(List<Long> millis) {
    /** Those after the first, which were not warm. */
    public static Took warm(List<Duration> all, int cold) {
        return new Took(all.subList(cold, all.size()).stream()
                .map(Duration::toMillis)
                .sorted()
                .toList());
    }

    /** What so many in a hundred did not exceed. */
    public long percentile(int share) {
        return millis.get(millis.size() * share / 100);
    }
}
