package org.communityalerts.contract.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Receipts.Reported;
import org.communityalerts.port.delivery.Standings;
import org.junit.jupiter.api.Test;

/** What a store of deliveries holds of receipts, and of how each stands, whichever it is. */
public abstract class ReceiptsContract extends OneDelivery {
    @Test
    void whoever_ends_a_doubt_counts_it() {
        claim(OURS);
        settle(OURS, DeliveryStatus.UNKNOWN, "HTTP 500");
        assertThat(claim(THEIRS, LEASE)).isEqualTo(new Claim.Doubtful(NOW, 1, OURS.chunk()));

        settle(THEIRS, DeliveryStatus.SENT, null);
        assertThat(stores().receipts().apply(receipt(DeliveryStatus.DELIVERED, null)))
                .contains(reported(THEIRS));
    }

    @Test
    void a_doubt_that_is_given_up_stays_unknown_until_a_receipt_says_more() {
        claim(OURS);

        var given = new Claim.Settled(DeliveryStatus.UNKNOWN, THEIRS.chunk(), THEIRS.number(), null);
        assertThat(stores().deliveries().giveUp(key, THEIRS, LEASE)).isEqualTo(given);
        assertThat(claim(OURS, LEASE)).isEqualTo(given);
        assertThat(stores().receipts().apply(receipt(DeliveryStatus.DELIVERED, null)))
                .contains(reported(THEIRS));
        assertThat(status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    public void what_a_receipt_said_first_is_left_standing() {
        claim(OURS);
        stores().receipts().apply(receipt(DeliveryStatus.DELIVERED, null));

        assertThat(settle(OURS, DeliveryStatus.UNKNOWN, "HTTP 500").status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    public void receipts_move_a_delivery_forward_and_never_back() {
        claim(OURS);
        settle(OURS, DeliveryStatus.SENT, null);

        assertThat(stores().receipts().apply(receipt(DeliveryStatus.UNDELIVERED, "30005")))
                .contains(reported(OURS));
        assertThat(status()).isEqualTo(DeliveryStatus.UNDELIVERED);
        assertThat(stores().receipts().apply(receipt(DeliveryStatus.SENT, null)))
                .contains(reported(OURS));
        assertThat(status()).isEqualTo(DeliveryStatus.UNDELIVERED);
        stores().receipts().apply(receipt(DeliveryStatus.DELIVERED, null));
        assertThat(status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void how_a_delivery_stands_is_known_from_its_first_attempt_on_with_when_the_last_began() {
        assertThat(stores().standings().of(key)).isEmpty();
        claim(OURS);
        assertThat(stores().standings().of(key)).contains(new Standings.Standing(DeliveryStatus.SENDING, NOW, false));
        stores().deliveries().release(key, NOW);
        assertThat(stores().standings().of(key)).contains(new Standings.Standing(DeliveryStatus.QUEUED, NOW, false));
        claim(OURS, NOW.plusSeconds(5));
        settle(OURS, DeliveryStatus.SENT, null);
        stores().receipts().apply(receipt(DeliveryStatus.DELIVERED, null));
        assertThat(stores().standings().of(key))
                .contains(new Standings.Standing(DeliveryStatus.DELIVERED, NOW.plusSeconds(5), false));
    }

    @Test
    void what_was_followed_stays_so_whoever_tries_again_and_whatever_comes_of_it() {
        claim(OURS);
        stores().deliveries().release(key, NOW);
        stores().standings().follow(key);
        claim(OURS, NOW.plusSeconds(5));
        settle(OURS, DeliveryStatus.SENT, null);

        assertThat(stores().standings().of(key))
                .contains(new Standings.Standing(DeliveryStatus.SENT, NOW.plusSeconds(5), true));
    }

    @Test
    void what_was_erased_before_it_was_followed_does_not_come_back() {
        claim(OURS);
        stores().erase(key);
        stores().standings().follow(key);

        assertThat(stores().standings().of(key)).isEmpty();
        assertThat(claim(THEIRS)).isInstanceOf(Claim.Taken.class);
    }

    @Test
    void what_is_forgone_was_never_attempted() {
        forgo(OURS, NOW);

        assertThat(stores().standings().of(key)).isEmpty();
    }

    @Test
    void what_nobody_attempted_is_settled_without_an_attempt_and_has_no_receipts() {
        assertThat(forgo(OURS, NOW)).isInstanceOf(Claim.Taken.class);

        var stands = new Claim.Settled(DeliveryStatus.STOPPED, OURS.chunk(), OURS.number(), null);
        assertThat(claim(THEIRS)).isEqualTo(stands);
        assertThat(forgo(THEIRS, NOW)).isEqualTo(stands);
        assertThat(stores().receipts().apply(receipt(DeliveryStatus.DELIVERED, null)))
                .isEmpty();
        assertThat(status()).isEqualTo(DeliveryStatus.STOPPED);
    }

    private static Reported reported(Deliveries.Seat seat) {
        return new Reported(Channel.SMS, seat.chunk(), seat.number());
    }
}
