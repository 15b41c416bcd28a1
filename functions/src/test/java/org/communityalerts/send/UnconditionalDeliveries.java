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
    public Claim.Settled settle(
            Key key, Place place, DeliveryStatus status, String providerId, String why, Instant now) {
        return new Claim.Settled(status, place.chunk());
    }

    @Override
    public Claim.Settled giveUp(Key key, Place place, Instant now) {
        return new Claim.Settled(DeliveryStatus.UNKNOWN, place.chunk());
    }

    @Override
    public void release(Key key, Instant since) {}
}
