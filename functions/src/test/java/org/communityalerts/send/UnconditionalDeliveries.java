package org.communityalerts.send;

import java.time.Instant;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Claim;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.port.Deliveries;

/** Deliveries whose claim has no condition: what the sending must not be built on. */
final class UnconditionalDeliveries implements Deliveries {
    @Override
    public Claim claim(Key key, Channel channel, String part, Instant now, Instant leaseUntil) {
        return new Claim.Taken();
    }

    @Override
    public void settle(Key key, String part, DeliveryStatus status, String providerId, String why, Instant now) {}

    @Override
    public void release(Key key) {}
}
