package org.communityalerts.port.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What waits for a digest, and whose digests are still to go. */
public interface Digests {
    /**
     * How a subscriber's digest goes.
     *
     * @param to the one address it goes to
     * @param waitsAt the addresses at which something waits for it: theirs by now, and those they had
     */
    record Way(String to, Set<String> waitsAt) {
        public Way {
            waitsAt = Set.copyOf(waitsAt);
        }
    }

    /** An alert that waits for one: which chunk counts it, and under which seat. */
    record Waiting(String alertId, Deliveries.Seat seat) {}

    /**
     * Another address for a digest to go to.
     *
     * @param seat who counts it where it goes no more
     */
    record Move(String from, String to, Deliveries.Seat seat, Instant at) {}

    /** Notes that one of that day is to go to a subscriber, for whom something waits at those addresses; noted again it is the same one. */
    void expect(LocalDate day, String subscriberId, Set<String> waitsAt);

    /** Hands over the ids of all whose digest of that day is still to go, some at a time. */
    void due(LocalDate day, Consumer<List<String>> some);

    /** Whether those of that day have been queued. */
    boolean begun(LocalDate day);

    /** Notes that those of that day have been queued. */
    void begin(LocalDate day);

    /** Whether all of that day are known to have gone. */
    boolean over(LocalDate day);

    /** Notes that all of that day have gone, and no more are noted for it. */
    void end(LocalDate day);

    /**
     * Has a subscriber's digest of that day go to an address, unless it goes to another already.
     *
     * @return how it goes; empty if none is expected any more, and then none is due
     */
    Optional<Way> direct(LocalDate day, String subscriberId, String address);

    /**
     * In one step has it go to another address, if it still goes to the former one and was not attempted there: there it is settled
     * as never to go. At the other one it can be claimed from then on, if it had been settled so there too.
     *
     * @return whether that decides it; else another is at it, and where it goes is to be asked later
     */
    boolean redirect(LocalDate day, String subscriberId, Move move);

    /** Notes which alerts one says that is under way: only of those its reader is told. */
    void tells(Deliveries.Key key, List<String> alerts);

    /** The alerts that one says which was claimed. */
    Set<String> told(Deliveries.Key key);

    /** Notes that nothing is left to do for a subscriber's digest of that day. */
    void done(LocalDate day, String subscriberId);

    /** The same where that is known of one address, unless it goes to another by now. */
    void done(LocalDate day, String subscriberId, String address);

    /** The alerts that wait for a subscriber's digest of that day at those addresses, or were held back until it. */
    Set<Waiting> waiting(LocalDate day, String subscriberId, Set<String> addresses);
}
