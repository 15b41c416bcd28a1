package org.communityalerts.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.CountKey;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.HeadCount;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Manner;
import org.communityalerts.domain.resident.HeadChanges;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.HeadCounts;

/** The audience in memory: a sorted map a group, counted by going through it. */
public final class MemoryAudience implements AudienceEntries, HeadCounts {
    private final Map<String, TreeMap<String, AudienceEntry>> groups = new HashMap<>();

    private final List<String> mended = new ArrayList<>();

    public void add(Subscriber subscriber) {
        for (AudienceEntry entry : subscriber.entries()) {
            entry.partitions()
                    .forEach(group ->
                            groups.computeIfAbsent(group, g -> new TreeMap<>()).put(entry.key(), entry));
        }
    }

    /** Takes a resident out of a group. */
    public void leave(String group, Subscriber subscriber) {
        subscriber
                .entries()
                .forEach(entry -> groups.getOrDefault(group, new TreeMap<>()).remove(entry.key()));
    }

    public void remove(Subscriber subscriber) {
        subscriber.entries().forEach(entry -> groups.values().forEach(group -> group.remove(entry.key())));
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

    @Override
    public Optional<List<AudienceEntry>> readIfFewer(String group, KeyRange range, int than) {
        var found = new ArrayList<AudienceEntry>();
        read(group, range, null).forEachRemaining(found::add);
        return found.size() < than ? Optional.of(found) : Optional.empty();
    }

    @Override
    public List<HeadCount> read(String group, Grain grain, List<KeyRange> ranges) {
        Map<CountKey, Map<Manner, Integer>> counts = new HashMap<>();
        for (AudienceEntry entry : groups.getOrDefault(group, new TreeMap<>()).values()) {
            HeadChanges.keys(group, entry).stream()
                    .filter(key -> key.grain() == grain)
                    .map(key -> counts.computeIfAbsent(key, k -> new HashMap<>()))
                    .forEach(heads ->
                            entry.heads().forEach((manner, count) -> heads.merge(manner, count, Integer::sum)));
        }
        return counts.entrySet().stream()
                .map(count -> new HeadCount(count.getKey(), count.getValue()))
                .filter(count -> ranges.stream()
                        .anyMatch(range -> Geohash.first(range.low())
                                        <= Geohash.last(count.key().cell())
                                && Geohash.last(range.high())
                                        >= Geohash.first(count.key().cell())))
                .toList();
    }

    /** There is nothing to mend where nothing is kept. */
    @Override
    public void mend(String group, String cell) {
        mended.add(group + " " + cell);
    }

    /** Which groups and cells were to be mended, in order. */
    public List<String> mended() {
        return mended;
    }
}
