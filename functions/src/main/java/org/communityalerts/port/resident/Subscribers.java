package org.communityalerts.port.resident;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;

/** The residents on record, with their audience entries and contacts: whatever is written is written for all three. */
public interface Subscribers {
    /** An address that already belongs to another subscriber. */
    final class AddressTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public AddressTaken() {
            super("an address belongs to another subscriber");
        }
    }

    /** Somebody of that id is on record already: nothing was written. */
    final class OnRecord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public OnRecord() {
            super("a subscriber of that id is on record already");
        }
    }

    /**
     * Writes a new subscriber, all or nothing.
     *
     * @throws AddressTaken if one of the addresses is another's
     * @throws OnRecord if there is one of that id
     */
    void add(Subscriber subscriber);

    /**
     * Writes many new subscribers. One that a crash cuts short is finished by adding it again, and is not on record
     * before that.
     *
     * @return those with an address that is another's; all others are written
     */
    List<Subscriber> addAll(List<Subscriber> subscribers);

    Optional<Subscriber> find(String id);

    /** Those of them that are on record. */
    List<Subscriber> findAll(List<String> ids);

    /** As above, with its version. */
    Optional<Versioned<Subscriber>> latest(String id);

    /**
     * Changes a subscriber, all or nothing.
     *
     * @param edit made of what is on record at that moment; made again if someone else was faster
     * @return the subscriber as now on record, or empty if there is none of that id
     * @throws AddressTaken if one of the addresses is another's
     */
    Optional<Versioned<Subscriber>> revise(String id, Edit by, Function<Versioned<Subscriber>, Subscriber> edit);

    /** As above, where any version will do. */
    default Optional<Subscriber> change(String id, Edit by, UnaryOperator<Subscriber> edit) {
        return revise(id, by, before -> edit.apply(before.value())).map(Versioned::value);
    }

    /**
     * Takes a subscriber off the record. What is left is that nothing is sent to the addresses.
     *
     * @return the subscriber as last on record, or empty if there was none
     */
    Optional<Subscriber> remove(String id, Suppression why);

    /**
     * Takes a subscriber off the record if they still are what is asked at that moment. Their addresses are nobody's then, and
     * may be written to as before: nobody said stop.
     *
     * @return the subscriber as last on record, or empty if there was none, or one who is not
     */
    Optional<Subscriber> forget(String id, Predicate<Subscriber> still);
}
