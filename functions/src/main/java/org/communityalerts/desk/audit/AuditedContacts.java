package org.communityalerts.desk.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.ResidentActs;

/** The addresses on record, for those who hear from residents: a stop and a start are written down. */
public record AuditedContacts(Contacts contacts, ResidentActs acts) implements Contacts {
    @Override
    public Optional<String> owner(String address) {
        return contacts.owner(address);
    }

    @Override
    public Map<String, String> owners(Set<String> addresses) {
        return contacts.owners(addresses);
    }

    @Override
    public boolean unsafe(String address) {
        return contacts.unsafe(address);
    }

    @Override
    public Optional<Suppression> suppression(String address) {
        return contacts.suppression(address);
    }

    @Override
    public void suppress(String address, Suppression why) {
        contacts.suppress(address, why);
        acts.didFrom("resident.stop", address);
    }

    @Override
    public void release(String address) {
        contacts.release(address);
        acts.didFrom("resident.start", address);
    }

    @Override
    public Optional<Instant> proven(String address) {
        return contacts.proven(address);
    }

    @Override
    public Optional<Instant> theirsSince(String address) {
        return contacts.theirsSince(address);
    }

    @Override
    public void prove(String address, Instant at) {
        contacts.prove(address, at);
    }
}
