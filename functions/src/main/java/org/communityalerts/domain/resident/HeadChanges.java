package org.communityalerts.domain.resident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.CountKey;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.HeadCount;
import org.communityalerts.domain.audience.Manner;
import org.jspecify.annotations.Nullable;

/** By how much counts of residents grow and shrink with changes of their records. */
public final class HeadChanges {
    private final Map<CountKey, Map<Manner, Integer>> by = new LinkedHashMap<>();

    public void add(SubscriberChange change) {
        count(change.before(), -1);
        count(change.after(), 1);
    }

    /** What changes by other than nothing. */
    public List<HeadCount> all() {
        var all = new ArrayList<HeadCount>();
        by.forEach((key, heads) -> {
            var changed = new HashMap<>(heads);
            changed.values().removeIf(count -> count == 0);
            if (!changed.isEmpty()) {
                all.add(new HeadCount(key, changed));
            }
        });
        return all;
    }

    /**
     * Where a member of a group is counted: everyone at each grain, others in coarse cells by the groups they are in. Whoever
     * has several spots is counted by reading, because cells would count them at each.
     */
    public static List<CountKey> keys(String group, AudienceEntry entry) {
        if (!entry.spots().isEmpty()) {
            return List.of();
        }
        long curve = Geohash.curve(entry.point());
        String cell = Grain.COARSE.cell(curve);
        if (!group.equals(Audience.EVERYONE)) {
            return List.of(new CountKey(group, Grain.COARSE, cell, null, entry.groups()));
        }
        return List.of(
                new CountKey(group, Grain.COARSE, cell, null, Set.of()),
                new CountKey(group, Grain.FINE, Grain.FINE.cell(curve), null, Set.of()),
                new CountKey(group, Grain.POINT, Grain.POINT.cell(curve), entry.point(), Set.of()));
    }

    private void count(@Nullable Subscriber subscriber, int one) {
        if (subscriber == null) {
            return;
        }
        AudienceEntry entry = subscriber.entry();
        Map<Manner, Integer> heads = entry.heads();
        for (String group : entry.partitions()) {
            for (CountKey key : keys(group, entry)) {
                Map<Manner, Integer> changed = by.computeIfAbsent(key, k -> new HashMap<>());
                heads.forEach((manner, count) -> changed.merge(manner, one * count, Integer::sum));
            }
        }
    }
}
