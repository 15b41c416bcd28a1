package org.communityalerts.domain.audience;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants to be told of what happens.
 *
 * @param groups those they are in there
 * @param until the last day on which they want to be told, by London's calendar; null for no end
 */
public record Spot(
        Point point, Set<String> groups, @Nullable LocalDate until) {
    public Spot {
        groups = Set.copyOf(groups);
    }

    /** Whether it counts on that day. */
    public boolean on(LocalDate day) {
        return until == null || !until.isBefore(day);
    }

    /** Whether it is in one of some groups, or there are none to be in. */
    public boolean in(Set<String> some) {
        return some.isEmpty() || !Collections.disjoint(some, groups);
    }
}
