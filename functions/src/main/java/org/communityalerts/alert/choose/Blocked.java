package org.communityalerts.alert.choose;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.port.resident.Contacts;

/** The addresses of some people that nothing is sent to: opted out, or unsafe. */
public final class Blocked {
    private static final int AT_ONCE = 32;

    private final Contacts contacts;

    public Blocked(Contacts contacts) {
        this.contacts = contacts;
    }

    Set<String> among(List<AudienceEntry> people) {
        var blocked = ConcurrentHashMap.<String>newKeySet();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var asked = people.stream()
                    .map(AudienceEntry::addresses)
                    .map(addresses -> addresses.values())
                    .flatMap(Collection::stream)
                    .distinct()
                    .map(address -> threads.submit(() -> isBlocked(address) && blocked.add(address)))
                    .toList();
            for (var one : asked) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an address could not be looked up", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while looking addresses up", e);
        }
        return blocked;
    }

    private boolean isBlocked(String address) {
        return contacts.suppression(address).isPresent() || contacts.unsafe(address);
    }
}
