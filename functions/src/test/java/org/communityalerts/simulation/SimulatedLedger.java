package org.communityalerts.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;

/** What the providers took, in order: the truth. */
final class SimulatedLedger {
    /**
     * A message a provider took.
     *
     * @param at when it was taken
     * @param arrives whether it reaches a phone or a mailbox, or a device shows it
     */
    record Entry(String id, String alertId, String to, Instant claimedAt, Instant at, boolean arrives) {
        /** The same, taken at that moment. */
        Entry taken(Instant moment) {
            return new Entry(id, alertId, to, claimedAt, moment, arrives);
        }

        /** What is known of it in the end: a call that was answered has arrived; of a push that is not shown nobody reports. */
        DeliveryStatus outcome() {
            if (arrives || Cast.channel(to) == Channel.VOICE) {
                return DeliveryStatus.DELIVERED;
            }
            return Cast.channel(to) == Channel.PUSH ? DeliveryStatus.SENT : DeliveryStatus.UNDELIVERED;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Runnable> first = new HashMap<>();
    private final List<Consumer<Entry>> told = new ArrayList<>();

    /** Tells of each entry from now on. */
    void tell(Consumer<Entry> whom) {
        told.add(whom);
    }

    /** Notes what a message said. */
    void note(String id, String body) {
        words.put(id, body);
    }

    /** What an entry said. */
    String words(Entry entry) {
        return words.get(entry.id());
    }

    void add(Entry entry) {
        entries.add(entry);
        told.forEach(one -> one.accept(entry));
        Runnable waiting = first.remove(entry.alertId());
        if (waiting != null) {
            waiting.run();
        }
    }

    /** Has that done once a provider takes something of the alert. */
    void onFirst(String alertId, Runnable then) {
        first.put(alertId, then);
    }

    /** When something of an alert was last taken for an address. */
    Optional<Instant> last(String alertId, String to) {
        return of(alertId, to).stream().map(Entry::at).max(Comparator.naturalOrder());
    }

    List<Entry> entries() {
        return entries;
    }

    /** What was taken of an alert to an address. */
    List<Entry> of(String alertId, String to) {
        return entries.stream()
                .filter(e -> e.alertId().equals(alertId) && e.to().equals(to))
                .toList();
    }
}
