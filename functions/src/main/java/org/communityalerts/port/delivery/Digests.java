package org.communityalerts.port.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What waits for a digest, and whose digests are still to go. */
public interface Digests {
    /** Notes that one of that day is to go to a subscriber; noted again it is the same one. */
    void expect(LocalDate day, String subscriberId);

    /** Hands over the ids of all whose digest of that day is still to go, some at a time. */
    void due(LocalDate day, Consumer<List<String>> some);

    /** Whether those of that day have been queued. */
    boolean begun(LocalDate day);

    /** Notes that those of that day have been queued. */
    void begin(LocalDate day);

    /** Notes that nothing is left to do for a subscriber's digest of that day. */
    void done(LocalDate day, String subscriberId);

    /** The ids of the alerts that wait for the digest of that day at that address, or were held back until it. */
    Set<String> waiting(String address, LocalDate day);
}
