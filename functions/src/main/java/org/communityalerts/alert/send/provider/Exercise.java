package org.communityalerts.alert.send.provider;

import java.time.Instant;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.port.delivery.Provider;

/** Stands in the place of a provider for what belongs to an exercise: it counts as sent, under an id that says so, and goes nowhere. */
public final class Exercise implements Provider {
    @Override
    public Outcome send(Message message) {
        return new Outcome.Accepted("training-" + message.alertId());
    }

    @Override
    public Trace trace(Message message, Instant since) {
        return new Trace.Silent();
    }
}
