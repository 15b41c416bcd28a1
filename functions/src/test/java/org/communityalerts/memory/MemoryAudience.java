package org.communityalerts.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.audience.AudienceEntries;

/** The audience in memory: a sorted map a group. */
public final class MemoryAudience implements AudienceEntries {
    private final Map<String, TreeMap<String, AudienceEntry>> groups = new HashMap<>();

    public void add(Subscriber subscriber) {
        AudienceEntry entry = subscriber.entry();
        subscriber
                .partitions()
                .forEach(group ->
                        groups.computeIfAbsent(group, g -> new TreeMap<>()).put(entry.key(), entry));
    }

    /** Takes a resident out of a group. */
    public void leave(String group, Subscriber subscriber) {
        groups.getOrDefault(group, new TreeMap<>()).remove(subscriber.entry().key());
    }

    public void remove(Subscriber subscriber) {
        groups.values().forEach(group -> group.remove(subscriber.entry().key()));
    }

    @Override
    public Iterator<AudienceEntry> read(String group, KeyRange range, String afterKey) {
        var entries = groups.getOrDefault(group, new TreeMap<>()).subMap(range.low(), true, range.high(), true);
        List<AudienceEntry> after = new ArrayList<>(
                afterKey == null || afterKey.compareTo(range.low()) < 0
                        ? entries.values()
                        : entries.tailMap(afterKey, false).values());
        return after.iterator();
    }
}
