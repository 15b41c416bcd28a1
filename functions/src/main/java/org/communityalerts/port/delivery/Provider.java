package org.communityalerts.port.delivery;

import java.time.Instant;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;

/** Who carries a message: Twilio or SES. */
public interface Provider {
    /** Makes one attempt. Never throws for what the provider or the network did: that is the outcome. */
    Outcome send(Message message);

    /**
     * Looks for a message that may have gone.
     *
     * @param since when the attempt began
     */
    default Trace trace(Message message, Instant since) {
        return new Trace.Silent();
    }
}
