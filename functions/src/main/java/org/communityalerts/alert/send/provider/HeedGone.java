package org.communityalerts.alert.send.provider;

import java.time.Instant;
import java.util.function.Consumer;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.ProviderCode;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.port.delivery.Provider;

/** A provider that knows when an address is nobody's any more: we learn of it from its refusal, and say so. */
public final class HeedGone implements Provider {
    private final Provider provider;
    private final Consumer<String> gone;

    /** @param gone takes the address; told again, it does nothing more */
    public HeedGone(Provider provider, Consumer<String> gone) {
        this.provider = provider;
        this.gone = gone;
    }

    @Override
    public Outcome send(Message message) {
        Outcome outcome = provider.send(message);
        if (outcome instanceof Outcome.Refused(String code) && ProviderCode.isGone(code)) {
            gone.accept(message.to());
        }
        return outcome;
    }

    @Override
    public Trace trace(Message message, Instant since) {
        return provider.trace(message, since);
    }
}
