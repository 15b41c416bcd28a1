package org.communityalerts.domain.resident;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.domain.audience.EntryKey;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a subscriber's record takes with it: contacts and audience entries.
 *
 * @param before null for a new subscriber
 * @param after null for one who goes
 */
public record SubscriberChange(
        @Nullable Subscriber before, @Nullable Subscriber after) {
    /** The addresses that belong to the subscriber from now on. */
    public Set<String> kept() {
        return contacts(after);
    }

    /** The addresses that belong to nobody any more. */
    public Set<String> released() {
        return without(contacts(before), contacts(after));
    }

    /** The entries there are from now on. */
    public Set<EntryKey> entries() {
        return entries(after);
    }

    /** The entries there are no more. */
    public Set<EntryKey> dropped() {
        return without(entries(before), entries(after));
    }

    private static Set<String> contacts(@Nullable Subscriber subscriber) {
        return subscriber == null ? Set.of() : subscriber.contacts();
    }

    private static Set<EntryKey> entries(@Nullable Subscriber subscriber) {
        return subscriber == null
                ? Set.of()
                : subscriber.entries().stream()
                        .flatMap(entry -> entry.partitions().stream().map(group -> new EntryKey(group, entry.key())))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> Set<T> without(Set<T> all, Set<T> some) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
