package org.communityalerts.contract.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communityalerts.contract.AtOnce;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.junit.jupiter.api.Test;

/** What a store of deliveries holds of claims and outcomes, whichever it is. */
public abstract class DeliveriesContract extends OneDelivery {
    @Test
    public void of_many_that_claim_at_once_one_gets_it() {
        List<Claim> claims = AtOnce.each(8, i -> claim(OURS));

        assertThat(claims).filteredOn(Claim.Taken.class::isInstance).hasSize(1);
        assertThat(claims).filteredOn(new Claim.Leased(LEASE)::equals).hasSize(7);
    }

    @Test
    void a_claim_without_an_outcome_is_in_doubt_when_its_lease_is_over() {
        claim(OURS);

        assertThat(claim(THEIRS, LEASE)).isEqualTo(new Claim.Doubtful(NOW, 1, OURS.chunk()));
        assertThat(forgo(THEIRS, LEASE)).isEqualTo(new Claim.Doubtful(NOW, 1, OURS.chunk()));
    }

    @Test
    void whoever_meets_an_outcome_learns_who_counts_it_and_why() {
        claim(OURS);
        Claim.Settled ended = settle(OURS, DeliveryStatus.FAILED, "21211");

        assertThat(ended).isEqualTo(new Claim.Settled(DeliveryStatus.FAILED, OURS.chunk(), OURS.number(), "21211"));
        assertThat(claim(THEIRS)).isEqualTo(ended);
        assertThat(forgo(THEIRS, NOW)).isEqualTo(ended);
        assertThat(settle(THEIRS, DeliveryStatus.SENT, null)).isEqualTo(ended);
        assertThat(stores().deliveries().giveUp(key, THEIRS, NOW)).isEqualTo(ended);
    }

    @Test
    public void an_outcome_is_never_claimed_again() {
        claim(OURS);
        settle(OURS, DeliveryStatus.SENT, null);

        assertThat(claim(THEIRS, LEASE)).isInstanceOf(Claim.Settled.class);
        assertThat(retake(THEIRS, NOW, LEASE)).isFalse();
    }

    @Test
    void what_was_given_back_is_claimed_by_whoever_comes_next() {
        claim(OURS);
        stores().deliveries().release(key, NOW);

        assertThat(claim(THEIRS, LEASE)).isInstanceOf(Claim.Taken.class);
        assertThat(claim(OURS, LEASE.plusSeconds(90))).isEqualTo(new Claim.Doubtful(LEASE, 2, THEIRS.chunk()));
    }

    @Test
    void a_later_attempt_is_not_given_back_by_an_earlier_one() {
        claim(OURS);
        retake(OURS, NOW, LEASE);
        stores().deliveries().release(key, NOW);

        assertThat(claim(THEIRS, LEASE)).isInstanceOf(Claim.Leased.class);
    }

    @Test
    public void of_many_that_take_a_doubt_on_one_does() {
        claim(OURS);

        assertThat(AtOnce.each(8, i -> retake(THEIRS, NOW, LEASE.plusMillis(i))))
                .containsOnlyOnce(true);
        assertThat(retake(OURS, NOW, LEASE)).isFalse();
    }

    @Test
    void what_was_given_back_may_be_forgone_by_another() {
        claim(OURS);
        stores().deliveries().release(key, NOW);

        assertThat(forgo(THEIRS, NOW)).isInstanceOf(Claim.Taken.class);
        assertThat(claim(OURS))
                .isEqualTo(new Claim.Settled(DeliveryStatus.STOPPED, THEIRS.chunk(), THEIRS.number(), null));
    }

    @Test
    void the_outcome_of_an_attempt_is_not_said_to_be_that_of_the_next() {
        claim(OURS);
        settle(OURS, DeliveryStatus.UNKNOWN, "HTTP 500");
        retake(OURS, NOW, LEASE);

        assertThat(settle(OURS, DeliveryStatus.SENT, null).why()).isNull();
        assertThat(((Claim.Settled) claim(THEIRS)).why()).isNull();
    }

    @Test
    void a_doubt_that_ended_well_says_nothing_of_the_fault() {
        claim(OURS);
        settle(OURS, DeliveryStatus.UNKNOWN, "HTTP 500");

        assertThat(settle(OURS, DeliveryStatus.SENT, null).why()).isNull();
        assertThat(((Claim.Settled) claim(THEIRS)).why()).isNull();
    }

    @Test
    void an_outcome_is_counted_though_the_resident_was_erased_during_the_attempt() {
        claim(OURS);
        stores().erase(key);

        assertThat(settle(OURS, DeliveryStatus.FAILED, "21211"))
                .isEqualTo(new Claim.Settled(DeliveryStatus.FAILED, OURS.chunk(), OURS.number(), "21211"));
        assertThat(stores().deliveries().giveUp(key, OURS, NOW))
                .isEqualTo(new Claim.Settled(DeliveryStatus.UNKNOWN, OURS.chunk(), OURS.number(), null));
    }

    @Test
    public void nothing_is_written_down_again_of_whoever_was_erased() {
        claim(OURS);
        stores().erase(key);
        stores().deliveries().release(key, NOW);
        settle(OURS, DeliveryStatus.SENT, null);
        stores().deliveries().giveUp(key, OURS, NOW);

        assertThat(retake(OURS, NOW, LEASE)).isFalse();
        assertThat(stores().receipts().apply(receipt(DeliveryStatus.DELIVERED, null)))
                .isEmpty();
        assertThat(claim(OURS)).isInstanceOf(Claim.Taken.class);
    }
}
