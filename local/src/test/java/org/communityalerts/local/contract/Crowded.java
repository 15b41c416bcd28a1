package org.communityalerts.local.contract;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.communityalerts.contract.AtOnce;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.port.delivery.Deliveries;

/** Deliveries of which each claim and outcome is asked for among others, so that they go in one request. */
final class Crowded implements Deliveries {
    private static final int OTHERS = 12;

    private final Deliveries deliveries;

    Crowded(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Claim claim(Key key, Attempt attempt) {
        return among(key, one -> deliveries.claim(one, attempt));
    }

    @Override
    public Claim.Settled settle(Key key, Seat seat, DeliveryStatus status, String providerId, String why, Instant now) {
        return among(key, one -> deliveries.settle(one, seat, status, providerId, why, now));
    }

    @Override
    public boolean retake(Key key, Attempt attempt, Instant since) {
        return deliveries.retake(key, attempt, since);
    }

    @Override
    public Claim forgo(Key key, Channel channel, Seat seat, DeliveryStatus status, Instant now) {
        return deliveries.forgo(key, channel, seat, status, now);
    }

    @Override
    public Claim digest(Key key, Channel channel, Seat seat, Wait wait, Instant now) {
        return deliveries.digest(key, channel, seat, wait, now);
    }

    @Override
    public Claim.Settled giveUp(Key key, Seat seat, Instant now) {
        return deliveries.giveUp(key, seat, now);
    }

    @Override
    public void release(Key key, Instant since) {
        deliveries.release(key, since);
    }

    /** The first requests go with whoever came first; all others wait meanwhile, and go together. */
    private static <T> T among(Key key, Function<Key, T> act) {
        String nobody = UUID.randomUUID().toString();
        return AtOnce.each(OTHERS, i -> act.apply(i == OTHERS - 1 ? key : new Key("nobody" + i, nobody)))
                .getLast();
    }
}
