package org.communityalerts.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.audience.EntryKey;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.SubscriberChange;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.resident.Roll;
import org.communityalerts.port.resident.Subscribers;

/** Residents in memory, with the same conditions as the tables: versions, owners, and all or nothing. */
public final class MemorySubscribers implements Subscribers, Roll {
    /** Of everybody, a page. */
    private static final int PAGE = 100;

    private final Map<String, Versioned<Subscriber>> records = new HashMap<>();
    private final Set<EntryKey> entries = new HashSet<>();
    private final MemoryContacts contacts;
    private Runnable afterRead = () -> {};

    public MemorySubscribers(MemoryContacts contacts) {
        this.contacts = contacts;
    }

    /** Does something between a change's reading and its writing, as someone faster would. */
    public void afterRead(Runnable afterRead) {
        this.afterRead = afterRead;
    }

    public Set<EntryKey> entries() {
        return Set.copyOf(entries);
    }

    public List<Subscriber> all() {
        return records.values().stream().map(Versioned::value).toList();
    }

    @Override
    public synchronized void add(Subscriber subscriber) {
        if (!write(new SubscriberChange(null, subscriber), 0, null)) {
            throw new OnRecord();
        }
    }

    @Override
    public synchronized List<Subscriber> addAll(List<Subscriber> subscribers) {
        var refused = new ArrayList<Subscriber>();
        for (Subscriber subscriber : subscribers) {
            try {
                write(new SubscriberChange(null, subscriber), 0, null);
            } catch (AddressTaken e) {
                refused.add(subscriber);
            }
        }
        return refused;
    }

    @Override
    public synchronized Optional<Subscriber> find(String id) {
        return Optional.ofNullable(records.get(id)).map(Versioned::value);
    }

    @Override
    public synchronized Optional<Versioned<Subscriber>> latest(String id) {
        return Optional.ofNullable(records.get(id));
    }

    @Override
    public synchronized List<Subscriber> findAll(List<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public synchronized Optional<Versioned<Subscriber>> revise(
            String id, Edit by, Function<Versioned<Subscriber>, Subscriber> edit) {
        return rewrite(id, by, edit).map(change -> records.get(id));
    }

    @Override
    public synchronized Optional<Subscriber> remove(String id, Suppression why) {
        var removed = rewrite(id, null, before -> null).map(SubscriberChange::before);
        removed.ifPresent(gone -> gone.contacts().forEach(address -> contacts.suppress(address, why)));
        return removed;
    }

    @Override
    public synchronized Optional<Subscriber> forget(String id, Predicate<Subscriber> still) {
        return rewrite(id, null, before -> still.test(before.value()) ? null : before.value())
                .filter(change -> change.after() == null)
                .map(SubscriberChange::before);
    }

    private Optional<SubscriberChange> rewrite(String id, Edit by, Function<Versioned<Subscriber>, Subscriber> edit) {
        if (!records.containsKey(id)) {
            afterRead.run();
            return Optional.empty();
        }
        while (records.containsKey(id)) {
            Versioned<Subscriber> read = records.get(id);
            var change = new SubscriberChange(read.value(), edit.apply(read));
            afterRead.run();
            if (read.value().equals(change.after()) || write(change, read.version(), by)) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    private boolean write(SubscriberChange change, long version, Edit by) {
        Subscriber after = change.after();
        String id = after == null ? change.before().id() : after.id();
        if (change.kept().stream()
                .anyMatch(address -> !contacts.owner(address).orElse(id).equals(id))) {
            throw new AddressTaken();
        }
        if ((records.containsKey(id) ? records.get(id).version() : 0) != version) {
            return false;
        }
        change.kept().forEach(address -> contacts.belongs(address, id, after.unsafe()));
        change.released().forEach(contacts::disown);
        entries.addAll(change.entries());
        entries.removeAll(change.dropped());
        if (after == null) {
            records.remove(id);
        } else {
            records.put(id, new Versioned<>(after, version + 1, by));
        }
        return true;
    }

    @Override
    public Page named(String part, String from) {
        return new Page(all(), null);
    }

    @Override
    public Page at(String district, String rest, String from) {
        return new Page(all(), null);
    }

    @Override
    public Page everybody(String from) {
        List<Subscriber> some = all().stream()
                .sorted(Comparator.comparing(Subscriber::id))
                .filter(one -> from == null || one.id().compareTo(from) > 0)
                .limit(PAGE)
                .toList();
        return new Page(some, some.size() < PAGE ? null : some.getLast().id());
    }
}
