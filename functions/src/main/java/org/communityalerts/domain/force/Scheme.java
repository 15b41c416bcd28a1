package org.communityalerts.domain.force;

import java.util.List;
import java.util.Set;
import org.communityalerts.domain.audience.Area;

/**
 * What a co-ordinator may write to, and in whose name: such as a Neighbourhood Watch.
 *
 * @param name as residents know it; every alert says it
 * @param groups its own; never empty, so that nothing left out can mean everyone
 * @param areas its alerts lie within these; never the whole force
 * @param mostRecipients none of its alerts reaches more people
 */
public record Scheme(String name, Set<String> groups, List<Area> areas, int mostRecipients) {
    public Scheme {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a scheme has a name");
        }
        if (groups.isEmpty() || areas.isEmpty() || mostRecipients < 1) {
            throw new IllegalArgumentException("a scheme has groups, areas and a number of people");
        }
        if (areas.stream().anyMatch(Area.Everywhere.class::isInstance)) {
            throw new IllegalArgumentException("a scheme is not for everywhere");
        }
        groups = Set.copyOf(groups);
        areas = List.copyOf(areas);
    }
}
