package org.communityalerts.resident.group;

import java.util.List;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.audience.HeadCounts;

/** Adds up who is in each group, and mends the sizes that a crash left wrong. */
public final class CountGroups {
    private static final List<KeyRange> ALL = List.of(new KeyRange("0", "~"));

    private final Groups groups;
    private final HeadCounts counts;

    public CountGroups(Groups groups, HeadCounts counts) {
        this.groups = groups;
        this.counts = counts;
    }

    void count() {
        for (Group group : groups.all()) {
            int size = size(group.name());
            if (size != group.size()) {
                groups.resize(group.name(), size);
            }
        }
    }

    private int size(String name) {
        return counts.read(name, Grain.COARSE, ALL).stream()
                .flatMap(count -> count.heads().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
