package org.communityalerts.local;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The newest of many, in order, found by their ids and by what groups them; for each that is too many the oldest goes. */
public final class Newest<T> {
    private final int most;
    private final Function<T, String> id;
    private final Function<T, @Nullable String> group;
    private final SequencedMap<String, T> kept = new LinkedHashMap<>();
    private final Map<@Nullable String, SequencedSet<String>> groups = new LinkedHashMap<>();

    /** @param group what {@link #of} finds them by */
    public Newest(int most, Function<T, String> id, Function<T, @Nullable String> group) {
        this.most = most;
        this.id = id;
        this.group = group;
    }

    /** Keeps it, in the place of an earlier one of its id. */
    public synchronized void put(T one) {
        if (kept.put(id.apply(one), one) == null) {
            groups.computeIfAbsent(group.apply(one), none -> new LinkedHashSet<>())
                    .add(id.apply(one));
            if (kept.size() > most) {
                drop(kept.pollFirstEntry().getValue());
            }
        }
    }

    private void drop(T oldest) {
        groups.computeIfPresent(group.apply(oldest), (name, ids) -> {
            ids.remove(id.apply(oldest));
            return ids.isEmpty() ? null : ids;
        });
    }

    public synchronized Optional<T> find(String wanted) {
        return Optional.ofNullable(kept.get(wanted));
    }

    /** All that are kept, oldest first. */
    public synchronized List<T> all() {
        return List.copyOf(kept.values());
    }

    /** The oldest, if some that were older had to go. */
    public synchronized Optional<T> oldestOfTooMany() {
        return kept.size() < most
                ? Optional.empty()
                : Optional.of(kept.firstEntry().getValue());
    }

    /** Those of a group, oldest first. */
    public synchronized List<T> of(String name) {
        return groups.getOrDefault(name, new LinkedHashSet<>()).stream()
                .map(kept::get)
                .toList();
    }

    /** The groups there are, in the order of the first of each. */
    public synchronized List<String> groups() {
        return List.copyOf(groups.keySet());
    }

    public synchronized void clear() {
        kept.clear();
        groups.clear();
    }
}
