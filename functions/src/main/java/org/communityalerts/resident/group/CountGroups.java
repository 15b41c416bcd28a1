package org.communityalerts.resident.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.audience.HeadCounts;

/** Adds up who is in each group, and mends the sizes that a crash left wrong. */
public final class CountGroups {
    private static final List<KeyRange> ALL = List.of(new KeyRange("0", "~"));

    private final Groups groups;
    private final HeadCounts counts;
    private final AudienceEntries entries;

    public CountGroups(Groups groups, HeadCounts counts, AudienceEntries entries) {
        this.groups = groups;
        this.counts = counts;
        this.entries = entries;
    }

    void count() {
        Map<String, Integer> several = atSeveral();
        for (Group group : groups.all()) {
            int size = size(group.name()) + several.getOrDefault(group.name(), 0);
            if (size != group.size()) {
                groups.resize(group.name(), size);
            }
        }
    }

    /** Whoever has several spots is in no count; each of them is once in each of their groups. */
    private Map<String, Integer> atSeveral() {
        var sizes = new HashMap<String, Integer>();
        entries.read(Audience.SEVERAL, ALL.getFirst(), null).forEachRemaining(person -> {
            if (person.isFirst()) {
                person.everyGroup().forEach(group -> sizes.merge(group, 1, Integer::sum));
            }
        });
        return sizes;
    }

    private int size(String name) {
        return counts.read(name, Grain.COARSE, ALL).stream()
                .flatMap(count -> count.heads().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
