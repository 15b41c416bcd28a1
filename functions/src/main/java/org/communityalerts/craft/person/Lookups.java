package org.communityalerts.craft.person;

import org.communityalerts.port.Metrics;
import org.communityalerts.port.force.Frequency;
import org.jspecify.annotations.Nullable;

/** Counts how many residents one person opens or is shown within an hour, for the alarm on those who look at very many. */
public record Lookups(Frequency frequency, Metrics metrics) {
    /** One resident more. */
    public void opened(@Nullable String who) {
        metrics.add(null, Metrics.Name.OPENED_BY_ONE, frequency.count("opened by " + who, 1));
    }

    /** So many more, by name alone. */
    public void listed(@Nullable String who, int shown) {
        metrics.add(null, Metrics.Name.LISTED_FOR_ONE, frequency.count("listed for " + who, shown));
    }
}
