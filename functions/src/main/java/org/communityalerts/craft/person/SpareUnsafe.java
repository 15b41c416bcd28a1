package org.communityalerts.craft.person;

import java.time.Instant;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.resident.Contacts;

/** Stands before every provider: nothing goes to an address that is unsafe to write to. */
public final class SpareUnsafe implements Provider {
    static final Outcome REFUSED = new Outcome.Refused("unsafe-contact");

    private final Provider provider;
    private final Contacts contacts;

    public SpareUnsafe(Provider provider, Contacts contacts) {
        this.provider = provider;
        this.contacts = contacts;
    }

    /** An alert's message was cleared just before, by the same mark, which is read there with many others at once. */
    @Override
    public Outcome send(Message message) {
        return message.alertId() == null && contacts.unsafe(message.to()) ? REFUSED : provider.send(message);
    }

    @Override
    public Trace trace(Message message, Instant since) {
        return provider.trace(message, since);
    }
}
