package org.communityalerts.contract.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.communityalerts.contract.AtOnce;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import org.junit.jupiter.api.Test;

/** What a store of deliveries holds of digests, whichever it is. */
public abstract class DigestsContract extends OneDelivery {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private final String ada = UUID.randomUUID().toString();

    @Test
    void what_waits_for_a_digest_is_settled_so_whoever_asks_again() {
        assertThat(digest(OURS, DAY)).isInstanceOf(Claim.Taken.class);

        var stands = new Claim.Settled(DeliveryStatus.DIGESTED, OURS.chunk(), OURS.number(), null);
        assertThat(digest(THEIRS, DAY.plusDays(1))).isEqualTo(stands);
        assertThat(claim(THEIRS)).isEqualTo(stands);
        assertThat(stores().receipts().apply(receipt(DeliveryStatus.DELIVERED, null)))
                .isEmpty();
        assertThat(waiting(DAY)).containsExactly(new Digests.Waiting(key.alertId(), OURS));
        assertThat(waiting(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void of_many_that_claim_or_have_it_wait_at_once_one_gets_it() {
        List<Claim> claims = AtOnce.each(8, i -> i % 2 == 0 ? claim(OURS) : digest(THEIRS, DAY));

        assertThat(claims).filteredOn(Claim.Taken.class::isInstance).hasSize(1);
    }

    @Test
    void what_is_under_way_waits_for_no_digest() {
        claim(OURS);

        assertThat(digest(THEIRS, DAY)).isEqualTo(new Claim.Leased(LEASE));
        assertThat(waiting(DAY)).isEmpty();
    }

    @Test
    void a_digest_that_is_held_back_goes_with_another() {
        var held = new Deliveries.Key(ada + "@example.org", Digest.id(DAY, ada));
        digest(OURS, DAY);
        stores().deliveries().digest(held, Channel.EMAIL, OURS, new Deliveries.Wait(DAY.plusDays(2), ada), NOW);

        assertThat(stores().digests().waiting(DAY.plusDays(2), ada, Set.of(key.address(), held.address())))
                .containsExactly(new Digests.Waiting(key.alertId(), OURS));
    }

    @Test
    void what_waits_for_somebody_is_not_anothers_who_has_the_address_by_then() {
        digest(OURS, DAY);

        assertThat(stores().digests().waiting(DAY, "another", Set.of(key.address())))
                .isEmpty();
    }

    @Test
    void a_digest_says_which_alerts_it_tells_of_once_it_is_under_way_and_whatever_becomes_of_it() {
        stores().digests().tells(key, List.of("1"));
        assertThat(stores().digests().told(key)).isEmpty();
        claim(OURS);
        stores().digests().tells(key, List.of("1", "2"));
        stores().digests().tells(key, List.of("2", "3"));
        settle(OURS, DeliveryStatus.SENT, null);
        stores().digests().tells(key, List.of("4"));

        assertThat(stores().digests().told(key)).containsExactlyInAnyOrder("2", "3");
    }

    @Test
    void a_digest_goes_to_the_first_address_it_is_directed_to_and_says_where_something_waits_for_it() {
        stores().digests().expect(DAY, ada, Set.of("a"));
        stores().digests().expect(DAY, ada, Set.of("b"));

        var way = new Digests.Way("b", Set.of("a", "b"));
        assertThat(stores().digests().direct(DAY, ada, "b")).contains(way);
        assertThat(stores().digests().direct(DAY, ada, "c")).contains(way);
        stores().digests().expect(DAY, ada, Set.of("b"));
        assertThat(stores().digests().direct(DAY, ada, "c")).contains(way);
        assertThat(stores().digests().direct(DAY.plusDays(1), ada, "c")).isEmpty();
    }

    @Test
    void a_digest_goes_elsewhere_only_if_it_still_goes_where_it_was_thought_to() {
        stores().digests().expect(DAY, ada, Set.of("a"));
        stores().digests().direct(DAY, ada, "a");

        redirect("a", "b");
        redirect("a", "c");

        assertThat(stores().digests().direct(DAY, ada, "d"))
                .map(Digests.Way::to)
                .contains("b");
    }

    @Test
    void a_digest_that_comes_back_to_where_it_was_never_to_go_can_be_claimed_there_again() {
        var there = new Deliveries.Key("a", Digest.id(DAY, ada));
        stores().digests().expect(DAY, ada, Set.of("a"));
        stores().digests().direct(DAY, ada, "b");
        stores().deliveries().forgo(there, Channel.EMAIL, OURS, DeliveryStatus.STOPPED, NOW);

        redirect("c", "a");
        assertThat(stores().deliveries().claim(there, attempt(OURS, NOW))).isInstanceOf(Claim.Settled.class);
        redirect("b", "a");

        assertThat(stores().deliveries().claim(there, attempt(OURS, NOW))).isInstanceOf(Claim.Taken.class);
        assertThat(stores().digests().direct(DAY, ada, "b"))
                .map(Digests.Way::to)
                .contains("a");
    }

    @Test
    void a_digest_does_not_come_back_to_where_it_may_have_gone() {
        var there = new Deliveries.Key("a", Digest.id(DAY, ada));
        stores().digests().expect(DAY, ada, Set.of("a"));
        stores().digests().direct(DAY, ada, "b");
        stores().deliveries().claim(there, attempt(OURS, NOW));

        redirect("b", "a");

        assertThat(stores().deliveries().claim(there, attempt(THEIRS, NOW))).isEqualTo(new Claim.Leased(LEASE));
        assertThat(stores().digests().direct(DAY, ada, "a"))
                .map(Digests.Way::to)
                .contains("b");
    }

    @Test
    void a_digest_that_goes_elsewhere_is_settled_as_stopped_where_it_went_and_one_that_does_not_is_left_as_it_is() {
        var here = new Deliveries.Key("a", Digest.id(DAY, ada));
        stores().digests().expect(DAY, ada, Set.of("a"));
        stores().digests().direct(DAY, ada, "a");
        stores().deliveries().claim(here, attempt(THEIRS, NOW));
        stores().deliveries().release(here, NOW);

        assertThat(redirect("c", "b")).isTrue();
        stores().deliveries().claim(here, attempt(THEIRS, NOW));
        stores().deliveries().release(here, NOW);
        assertThat(redirect("a", "b")).isTrue();

        assertThat(stores().deliveries().claim(here, attempt(THEIRS, NOW)))
                .isEqualTo(new Claim.Settled(DeliveryStatus.STOPPED, OURS.chunk(), OURS.number(), null));
    }

    @Test
    void a_digest_that_was_attempted_where_it_goes_stays_there_and_one_that_was_not_goes_nowhere_for_now() {
        var here = new Deliveries.Key("a", Digest.id(DAY, ada));
        var there = new Deliveries.Key("b", Digest.id(DAY, ada));
        stores().digests().expect(DAY, ada, Set.of("a"));
        stores().digests().direct(DAY, ada, "a");
        stores().deliveries().claim(there, attempt(THEIRS, NOW));

        assertThat(redirect("a", "b")).as("it is being attempted there").isFalse();
        stores().deliveries().claim(here, attempt(OURS, NOW));
        assertThat(redirect("a", "c")).as("it stays, as is known").isTrue();

        assertThat(stores().deliveries().claim(here, attempt(THEIRS, NOW))).isEqualTo(new Claim.Leased(LEASE));
        assertThat(stores().digests().direct(DAY, ada, "c"))
                .map(Digests.Way::to)
                .contains("a");
    }

    @Test
    void what_became_of_a_digest_where_it_goes_no_more_leaves_it_due() {
        stores().digests().expect(DAY, ada, Set.of("a"));
        stores().digests().direct(DAY, ada, "b");

        stores().digests().done(DAY, ada, "a");
        assertThat(due()).contains(ada);
        stores().digests().done(DAY, ada, "b");
        stores().digests().done(DAY, ada, "b");
        assertThat(due()).doesNotContain(ada);
        assertThat(stores().digests().direct(DAY, ada, "a")).isEmpty();
    }

    @Test
    void a_day_whose_digests_were_queued_has_begun_whoever_is_expected_for_it_and_no_other_day_has() {
        LocalDate day = DAY.plusDays(ThreadLocalRandom.current().nextInt(1_000, 30_000));
        stores().digests().expect(day, ada, Set.of("a"));
        assertThat(stores().digests().begun(day)).isFalse();

        stores().digests().begin(day);

        assertThat(stores().digests().begun(day)).isTrue();
        assertThat(stores().digests().begun(day.plusDays(1))).isFalse();
        assertThat(stores().digests().over(day)).isFalse();

        stores().digests().end(day);

        assertThat(stores().digests().over(day)).isTrue();
        assertThat(stores().digests().over(day.plusDays(1))).isFalse();
    }

    @Test
    void a_digest_that_is_expected_however_often_is_due_once_until_it_is_done() {
        String bob = UUID.randomUUID().toString();
        AtOnce.each(4, i -> {
            stores().digests().expect(DAY, ada, Set.of("a"));
            return i;
        });
        stores().digests().expect(DAY, bob, Set.of("a"));
        assertThat(due()).containsOnlyOnce(ada, bob);

        stores().digests().done(DAY, ada);
        stores().digests().done(DAY, ada);
        assertThat(due()).contains(bob).doesNotContain(ada);
    }

    private boolean redirect(String from, String to) {
        return stores().digests().redirect(DAY, ada, new Digests.Move(from, to, OURS, NOW));
    }

    private Set<Digests.Waiting> waiting(LocalDate day) {
        return stores().digests().waiting(day, ada, Set.of(key.address()));
    }

    private List<String> due() {
        var due = new ArrayList<String>();
        stores().digests().due(DAY, due::addAll);
        return due;
    }

    private Claim digest(Deliveries.Seat seat, LocalDate day) {
        return stores().deliveries().digest(key, Channel.EMAIL, seat, new Deliveries.Wait(day, ada), NOW);
    }
}
