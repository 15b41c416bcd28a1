package org.communityalerts.port;

import java.util.List;
import java.util.Optional;
import org.communityalerts.model.Subscriber;

/** The residents on record, with their audience entries and contacts. */
public interface Subscribers {
    /** An address that already belongs to another subscriber. */
    final class AddressTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public AddressTaken() {
            super("an address belongs to another subscriber");
        }
    }

    /**
     * Writes a new subscriber, their audience entries and contacts, all or nothing.
     *
     * @throws AddressTaken if one of the addresses is another's
     */
    void add(Subscriber subscriber);

    /**
     * Writes many new subscribers, each all or nothing.
     *
     * @return those whose id is on record already or who have an address that is another's; the others are written
     */
    List<Subscriber> addAll(List<Subscriber> subscribers);

    Optional<Subscriber> find(String id);
}
