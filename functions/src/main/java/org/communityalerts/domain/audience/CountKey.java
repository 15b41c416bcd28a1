package org.communityalerts.domain.audience;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names one count of residents.
 *
 * @param group in which they are counted
 * @param cell the geohash of the cell or point
 * @param point of all of them, or null for a cell
 * @param groups all that each of them is in; empty among everyone, who are not told apart by it
 */
public record CountKey(
        String group, Grain grain, String cell, @Nullable Point point, Set<String> groups) {
    public CountKey {
        groups = Set.copyOf(groups);
    }
}
