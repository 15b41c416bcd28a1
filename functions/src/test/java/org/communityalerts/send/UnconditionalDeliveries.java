package org.communityalerts.send;

import java.time.Instant;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Claim;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.port.Deliveries;

/** Deliveries whose claim has no condition: what the sending must not be built on. */
final class UnconditionalDeliveries implements Deliveries {
    @Override
    public Claim claim(Key key, Attempt attempt) {
        return new Claim.Taken();
    }

    @Override
    public boolean retake(Key key, Attempt attempt, Instant since) {
        return true;
    }

    @Override
    public Claim forgo(Key key, Channel channel, String chunk, DeliveryStatus status, Instant now) {
        return new Claim.Taken();
    }

    @Override
    public DeliveryStatus settle(
            Key key, String chunk, DeliveryStatus status, String providerId, String why, Instant now) {
        return status;
    }

    @Override
    public DeliveryStatus giveUp(Key key, String chunk, Instant now) {
        return DeliveryStatus.UNKNOWN;
    }

    @Override
    public void release(Key key, Instant since) {}
}
