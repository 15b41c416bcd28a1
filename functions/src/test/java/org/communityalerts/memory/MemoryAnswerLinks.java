package org.communityalerts.memory;

import java.util.Optional;
import org.communityalerts.port.reply.AnswerLinks;

/** Links in memory: a token is the alert and the address. */
public final class MemoryAnswerLinks implements AnswerLinks {
    private final MemoryContacts contacts;

    public MemoryAnswerLinks() {
        this(new MemoryContacts());
    }

    /** @param contacts whose each address is */
    public MemoryAnswerLinks(MemoryContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public String token(String alertId, String address) {
        return alertId + "." + address;
    }

    @Override
    public Optional<Whose> whose(String alertId, String token) {
        return Optional.of(token)
                .filter(one -> one.startsWith(alertId + "."))
                .map(one -> one.substring(alertId.length() + 1))
                .map(address -> new Whose("key of " + address, contacts.owner(address)));
    }
}
