package org.communityalerts.port.resident;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.resident.Suppression;

/** The addresses on record: whose each is, and whether it may be written to. */
public interface Contacts {
    /** The id of the subscriber an address belongs to. */
    Optional<String> owner(String address);

    /** The owners of those of the addresses that have one. */
    default Map<String, String> owners(Set<String> addresses) {
        Map<String, String> owners = new HashMap<>();
        addresses.forEach(address -> owner(address).ifPresent(id -> owners.put(address, id)));
        return owners;
    }

    /** Whether writing or speaking to an address could put somebody in danger: nothing ever goes there. */
    boolean unsafe(String address);

    /** Why nothing is sent to an address; empty if something may be. */
    Optional<Suppression> suppression(String address);

    /** From its return on nothing is sent to the address, whoever it belongs to or will belong to. */
    void suppress(String address, Suppression why);

    /** The resident wants to be written to there again. */
    void release(String address);

    /** When its owner last showed that the address is theirs; empty if they never did. */
    Optional<Instant> proven(String address);

    /** When its owner first showed that the address is theirs; empty if they never did. */
    Optional<Instant> theirsSince(String address);

    /** Its owner has shown, by a code or a text, that the address is theirs. */
    void prove(String address, Instant at);
}
