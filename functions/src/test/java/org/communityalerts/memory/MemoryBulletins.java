package org.communityalerts.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.alert.BulletinRecord;
import org.communityalerts.port.alert.Bulletins;

/** What other authorities say, in memory. */
public final class MemoryBulletins implements Bulletins {
    private final Map<String, BulletinRecord> events = new LinkedHashMap<>();
    private List<Reading> readings = List.of();
    /** How often anything was written. */
    public int writes;
    /** What no longer can be written. */
    public Predicate<BulletinRecord> refused = event -> false;

    @Override
    public synchronized List<BulletinRecord> all() {
        return List.copyOf(events.values());
    }

    @Override
    public synchronized boolean add(BulletinRecord event) {
        if (refused.test(event)) {
            throw new IllegalStateException("it is too large");
        }
        writes++;
        return events.putIfAbsent(event.id(), event) == null;
    }

    @Override
    public synchronized Optional<BulletinRecord> revise(String id, UnaryOperator<BulletinRecord> edit) {
        writes++;
        return Optional.ofNullable(events.computeIfPresent(id, (_, event) -> edit.apply(event)));
    }

    @Override
    public synchronized void remove(String id) {
        events.remove(id);
    }

    @Override
    public synchronized List<Reading> readings() {
        return readings;
    }

    @Override
    public synchronized void note(List<Reading> noted) {
        readings = List.copyOf(noted);
    }
}
