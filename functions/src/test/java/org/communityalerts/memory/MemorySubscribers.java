package org.communityalerts.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.model.Subscriber;
import org.communityalerts.model.Suppression;
import org.communityalerts.port.Subscribers;

/** Subscribers in memory, whose addresses belong to them in the contacts. */
public final class MemorySubscribers implements Subscribers {
    private final Map<String, Subscriber> subscribers = new LinkedHashMap<>();
    private final MemoryContacts contacts;

    public MemorySubscribers(MemoryContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public synchronized void add(Subscriber subscriber) {
        for (String address : subscriber.contacts()) {
            if (contacts.owner(address)
                    .filter(id -> !id.equals(subscriber.id()))
                    .isPresent()) {
                throw new AddressTaken();
            }
        }
        subscriber.contacts().forEach(address -> contacts.belongs(address, subscriber.id()));
        subscribers.put(subscriber.id(), subscriber);
    }

    @Override
    public List<Subscriber> addAll(List<Subscriber> some) {
        var refused = new ArrayList<Subscriber>();
        for (Subscriber subscriber : some) {
            try {
                add(subscriber);
            } catch (AddressTaken e) {
                refused.add(subscriber);
            }
        }
        return refused;
    }

    @Override
    public synchronized Optional<Subscriber> find(String id) {
        return Optional.ofNullable(subscribers.get(id));
    }

    @Override
    public synchronized List<Subscriber> findAll(List<String> ids) {
        return ids.stream().map(subscribers::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized Optional<Subscriber> change(String id, UnaryOperator<Subscriber> edit) {
        return Optional.ofNullable(subscribers.computeIfPresent(id, (key, old) -> edit.apply(old)));
    }

    @Override
    public synchronized Optional<Subscriber> remove(String id, Suppression why) {
        Optional<Subscriber> removed = Optional.ofNullable(subscribers.remove(id));
        removed.ifPresent(subscriber -> subscriber.contacts().forEach(address -> contacts.suppress(address, why)));
        return removed;
    }
}
