package org.communityalerts.model;

import java.util.List;
import java.util.Set;

/**
 * Whom an alert is for: an area, narrowed by groups.
 *
 * @param area where; never null, so that nothing left out can mean everywhere
 * @param groups the groups it is narrowed to; empty means everyone there
 * @param words the area as a person would say it
 */
public record Audience(Area area, Set<String> groups, String words) {
    /** The group every subscriber is in. */
    public static final String EVERYONE = "everyone";

    public Audience {
        if (area == null) {
            throw new IllegalArgumentException("an audience needs an area");
        }
        groups = Set.copyOf(groups);
    }

    /** The partitions of the Audience table that hold this audience, in a fixed order. */
    public List<String> partitions() {
        return groups.isEmpty() ? List.of(EVERYONE) : groups.stream().sorted().toList();
    }
}
