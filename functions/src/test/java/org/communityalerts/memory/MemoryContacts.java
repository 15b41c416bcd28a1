package org.communityalerts.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.resident.Contacts;

/** Contacts in memory. */
public final class MemoryContacts implements Contacts {
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Instant> proven = new HashMap<>();
    private final Map<String, Suppression> suppressions = new HashMap<>();

    public synchronized void belongs(String address, String subscriberId) {
        owners.put(address, subscriberId);
    }

    /** Leaves an address without an owner. */
    public synchronized void disown(String address) {
        owners.remove(address);
    }

    @Override
    public synchronized Optional<String> owner(String address) {
        return Optional.ofNullable(owners.get(address));
    }

    @Override
    public synchronized Optional<Suppression> suppression(String address) {
        return Optional.ofNullable(suppressions.get(address));
    }

    @Override
    public synchronized void suppress(String address, Suppression why) {
        suppressions.put(address, why);
    }

    @Override
    public synchronized Optional<Instant> proven(String address) {
        return Optional.ofNullable(proven.get(address));
    }

    @Override
    public synchronized void prove(String address, Instant at) {
        proven.put(address, at);
    }

    @Override
    public synchronized void release(String address) {
        suppressions.remove(address);
    }
}
