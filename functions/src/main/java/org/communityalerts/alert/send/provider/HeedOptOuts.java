package org.communityalerts.alert.send.provider;

import java.time.Instant;
import java.time.InstantSource;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.ProviderCode;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.resident.Contacts;

/** A provider that may know of an opt-out before we do: we learn of it from its refusal and suppress the address. */
public final class HeedOptOuts implements Provider {
    private final Provider provider;
    private final Contacts contacts;
    private final InstantSource clock;

    public HeedOptOuts(Provider provider, Contacts contacts, InstantSource clock) {
        this.provider = provider;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Outcome send(Message message) {
        Outcome outcome = provider.send(message);
        if (outcome instanceof Outcome.Refused(String code) && ProviderCode.isOptOut(code)) {
            contacts.suppress(message.to(), new Suppression(Suppression.Reason.OPT_OUT, clock.instant(), "provider"));
        }
        return outcome;
    }

    @Override
    public Trace trace(Message message, Instant since) {
        return provider.trace(message, since);
    }
}
