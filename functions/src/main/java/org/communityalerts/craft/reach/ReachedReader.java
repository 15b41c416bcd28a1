package org.communityalerts.craft.reach;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.communityalerts.craft.targeting.EntryReader;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.resident.Subscribers;

/** Residents by their ids, looked up some at a time as they are on record now. A key is {@code #subscriberId} here. */
final class ReachedReader implements EntryReader {
    private static final int AT_ONCE = 100;

    private final ArrayDeque<String> ids;
    private final Subscribers subscribers;
    private final ArrayDeque<AudienceEntry> found = new ArrayDeque<>();

    /**
     * @param ids in order
     * @param after the last key that was read before, or empty
     */
    ReachedReader(Collection<String> ids, String after, Subscribers subscribers) {
        this.ids = new ArrayDeque<>(
                ids.stream().filter(id -> key(id).compareTo(after) > 0).toList());
        this.subscribers = subscribers;
        lookUp();
    }

    @Override
    public boolean hasNext() {
        return !found.isEmpty();
    }

    @Override
    public AudienceEntry peek() {
        if (found.isEmpty()) {
            throw new NoSuchElementException();
        }
        return found.peek();
    }

    @Override
    public AudienceEntry next() {
        AudienceEntry entry = found.remove();
        lookUp();
        return entry;
    }

    private void lookUp() {
        while (found.isEmpty() && !ids.isEmpty()) {
            List<String> some = ids.stream().limit(AT_ONCE).toList();
            some.forEach(id -> ids.remove());
            subscribers.findAll(some).stream()
                    .sorted(Comparator.comparing(Subscriber::id))
                    .map(ReachedReader::entry)
                    .forEach(found::add);
        }
    }

    private static AudienceEntry entry(Subscriber person) {
        return person.entry().as(key(person.id()));
    }

    private static String key(String id) {
        return "#" + id;
    }
}
