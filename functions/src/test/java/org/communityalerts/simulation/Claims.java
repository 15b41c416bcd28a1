package org.communityalerts.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.port.delivery.Deliveries;

/** The deliveries, which also note when each was last claimed. */
final class Claims implements Deliveries {
    private final Scheduler scheduler;
    private final MemoryDeliveries rows;
    private final boolean conditional;
    private final Map<Key, Instant> claimedAt = new HashMap<>();
    private final Map<Key, Instant> firstOf = new HashMap<>();
    private final Map<String, Instant> first = new HashMap<>();

    /** @param conditional false to take the claim's condition away and see what comes of it */
    Claims(Scheduler scheduler, MemoryDeliveries rows, boolean conditional) {
        this.scheduler = scheduler;
        this.rows = rows;
        this.conditional = conditional;
    }

    Instant at(String address, String alertId) {
        return claimedAt.get(new Key(address, alertId));
    }

    /** When a delivery was claimed for the first time. */
    Instant first(String address, String alertId) {
        return firstOf.get(new Key(address, alertId));
    }

    /** When the first delivery of an alert was claimed, if any was. */
    Optional<Instant> first(String alertId) {
        return Optional.ofNullable(first.get(alertId));
    }

    @Override
    public Claim claim(Key key, Attempt attempt) {
        Claim claim = rows.claim(key, attempt);
        if (claim instanceof Claim.Taken || !conditional) {
            claimedAt.put(key, scheduler.instant());
            firstOf.putIfAbsent(key, scheduler.instant());
            first.putIfAbsent(key.alertId(), scheduler.instant());
            return new Claim.Taken();
        }
        return claim;
    }

    @Override
    public boolean retake(Key key, Attempt attempt, Instant since) {
        boolean taken = rows.retake(key, attempt, since);
        if (taken) {
            claimedAt.put(key, scheduler.instant());
        }
        return taken;
    }

    @Override
    public Claim forgo(Key key, Channel channel, Seat seat, DeliveryStatus status, Instant now) {
        return rows.forgo(key, channel, seat, status, now);
    }

    @Override
    public Claim digest(Key key, Channel channel, Seat seat, Wait wait, Instant now) {
        return rows.digest(key, channel, seat, wait, now);
    }

    @Override
    public Claim.Settled settle(Key key, Seat seat, DeliveryStatus status, String providerId, String why, Instant now) {
        return rows.settle(key, seat, status, providerId, why, now);
    }

    @Override
    public Claim.Settled giveUp(Key key, Seat seat, Instant now) {
        return rows.giveUp(key, seat, now);
    }

    @Override
    public void release(Key key, Instant since) {
        rows.release(key, since);
    }
}
