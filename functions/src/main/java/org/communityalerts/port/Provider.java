package org.communityalerts.port;

import org.communityalerts.model.Message;
import org.communityalerts.model.Outcome;

/** Who carries a message: Twilio or SES. */
public interface Provider {
    /** Makes one attempt. Never throws for what the provider or the network did: that is the outcome. */
    Outcome send(Message message);
}
