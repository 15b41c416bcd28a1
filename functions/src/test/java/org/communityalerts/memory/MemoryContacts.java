package org.communityalerts.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.resident.Contacts;

/** Contacts in memory. */
public final class MemoryContacts implements Contacts {
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> dangerous = new HashSet<>();
    private final Map<String, Instant> proven = new HashMap<>();
    private final Map<String, Instant> theirs = new HashMap<>();
    private final Map<String, Suppression> suppressions = new HashMap<>();

    public synchronized void belongs(String address, String subscriberId) {
        belongs(address, subscriberId, false);
    }

    /** @param unsafe whether writing there could put its owner in danger */
    public synchronized void belongs(String address, String subscriberId, boolean unsafe) {
        known.add(address);
        owners.put(address, subscriberId);
        if (unsafe) {
            dangerous.add(address);
        } else {
            dangerous.remove(address);
        }
    }

    /** Leaves an address without an owner. */
    public synchronized void disown(String address) {
        owners.remove(address);
        dangerous.remove(address);
        proven.remove(address);
        theirs.remove(address);
    }

    /** Whether nothing may be sent to an address that was somebody's, for whatever reason. */
    synchronized boolean barred(String address, String whose) {
        boolean another = whose != null && known.contains(address) && !whose.equals(owners.get(address));
        return another || suppressions.containsKey(address) || dangerous.contains(address);
    }

    @Override
    public synchronized Optional<String> owner(String address) {
        return Optional.ofNullable(owners.get(address));
    }

    /** Marks an address as one that nobody may write to, or lifts the mark. */
    public synchronized void mark(String address, boolean mark) {
        if (mark) {
            dangerous.add(address);
        } else {
            dangerous.remove(address);
        }
    }

    @Override
    public synchronized boolean unsafe(String address) {
        return dangerous.contains(address);
    }

    @Override
    public synchronized Optional<Suppression> suppression(String address) {
        return Optional.ofNullable(suppressions.get(address));
    }

    @Override
    public synchronized void suppress(String address, Suppression why) {
        known.add(address);
        suppressions.put(address, why);
    }

    @Override
    public synchronized Optional<Instant> proven(String address) {
        return Optional.ofNullable(proven.get(address));
    }

    @Override
    public synchronized Optional<Instant> theirsSince(String address) {
        return Optional.ofNullable(theirs.get(address));
    }

    @Override
    public synchronized void prove(String address, Instant at) {
        known.add(address);
        proven.put(address, at);
        theirs.putIfAbsent(address, at);
    }

    @Override
    public synchronized void release(String address) {
        suppressions.remove(address);
    }
}
