package org.communityalerts.port;

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

    Optional<Subscriber> find(String id);
}
