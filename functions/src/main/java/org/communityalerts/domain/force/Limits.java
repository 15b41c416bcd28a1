package org.communityalerts.domain.force;

import java.util.List;
import java.util.Set;
import org.communityalerts.domain.audience.Area;

/**
 * How far an integrator or co-ordinator may go.
 *
 * @param groups its alerts are for these groups alone; empty for any, and for everyone
 * @param areas its alerts lie within these; never empty, so that nothing left out can mean everywhere
 * @param mostRecipients none of its alerts reaches more people
 * @param alwaysWaits whether each of its alerts waits for a second person
 * @param requestsPerMinute how often it may call, whatever it asks
 */
public record Limits(
        Set<String> groups, List<Area> areas, int mostRecipients, boolean alwaysWaits, int requestsPerMinute) {
    public Limits {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("an integrator is limited to an area, if only to everywhere");
        }
        if (mostRecipients < 1 || requestsPerMinute < 1) {
            throw new IllegalArgumentException("who may do nothing at all is not an integrator");
        }
        groups = Set.copyOf(groups);
        areas = List.copyOf(areas);
    }
}
