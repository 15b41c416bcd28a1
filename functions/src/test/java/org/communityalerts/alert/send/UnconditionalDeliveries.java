package org.communityalerts.alert.send;

import java.time.Instant;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.port.delivery.Deliveries;

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
    public Claim forgo(Key key, Channel channel, Seat seat, DeliveryStatus status, Instant now) {
        return new Claim.Taken();
    }

    @Override
    public Claim digest(Key key, Channel channel, Seat seat, Wait wait, Instant now) {
        return new Claim.Taken();
    }

    @Override
    public Claim.Settled settle(Key key, Seat seat, DeliveryStatus status, String providerId, String why, Instant now) {
        return new Claim.Settled(status, seat.chunk(), seat.number(), why);
    }

    @Override
    public Claim.Settled giveUp(Key key, Seat seat, Instant now) {
        return new Claim.Settled(DeliveryStatus.UNKNOWN, seat.chunk(), seat.number(), null);
    }

    @Override
    public void release(Key key, Instant since) {}
}
