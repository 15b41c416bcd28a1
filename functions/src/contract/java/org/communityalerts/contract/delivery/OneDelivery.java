package org.communityalerts.contract.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.communityalerts.contract.Today;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.port.delivery.Deliveries;

/** What a contract's tests do to one delivery of their own. */
abstract class OneDelivery {
    static final Instant NOW = Today.NOON;
    static final Instant LEASE = NOW.plusSeconds(90);
    static final Deliveries.Seat OURS = new Deliveries.Seat("chunk#sms#a", 7);
    static final Deliveries.Seat THEIRS = new Deliveries.Seat("chunk#sms#b", 3);

    final Deliveries.Key key =
            new Deliveries.Key("+447700900001", UUID.randomUUID().toString());

    protected abstract DeliveryStores stores();

    final Claim claim(Deliveries.Seat seat) {
        return claim(seat, NOW);
    }

    final Claim claim(Deliveries.Seat seat, Instant when) {
        return stores().deliveries().claim(key, attempt(seat, when));
    }

    final boolean retake(Deliveries.Seat seat, Instant since, Instant when) {
        return stores().deliveries().retake(key, attempt(seat, when), since);
    }

    final Claim forgo(Deliveries.Seat seat, Instant when) {
        return stores().deliveries().forgo(key, Channel.SMS, seat, DeliveryStatus.STOPPED, when);
    }

    final Claim.Settled settle(Deliveries.Seat seat, DeliveryStatus status, String why) {
        return stores().deliveries().settle(key, seat, status, status == DeliveryStatus.SENT ? "SM1" : null, why, NOW);
    }

    final DeliveryStatus status() {
        return ((Claim.Settled) claim(OURS, LEASE)).status();
    }

    static Deliveries.Attempt attempt(Deliveries.Seat seat, Instant when) {
        return new Deliveries.Attempt(Channel.SMS, seat, when, when.plus(Duration.ofSeconds(90)), false);
    }

    final Receipt receipt(DeliveryStatus status, String code) {
        return new Receipt(key.alertId(), key.address(), status, "SM1", code);
    }
}
