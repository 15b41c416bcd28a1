package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Receipts.Reported;
import org.communityalerts.port.delivery.Standings;
import org.junit.jupiter.api.Test;

/** What a store of deliveries holds, whichever it is. */
public abstract class DeliveriesContract {
    protected static final Instant NOW = Today.NOON;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Instant LEASE = NOW.plusSeconds(90);
    private static final Deliveries.Seat OURS = new Deliveries.Seat("chunk#sms#a", 7);
    private static final Deliveries.Seat THEIRS = new Deliveries.Seat("chunk#sms#b", 3);

    protected final Deliveries.Key key =
            new Deliveries.Key("+447700900001", UUID.randomUUID().toString());

    private final String ada = UUID.randomUUID().toString();

    protected abstract Deliveries deliveries();

    protected abstract Digests digests();

    protected abstract Receipts receipts();

    protected abstract Standings standings();

    /** The resident is erased, and their delivery with them. */
    protected abstract void erase();

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
        assertThat(deliveries().giveUp(key, THEIRS, NOW)).isEqualTo(ended);
    }

    @Test
    public void an_outcome_is_never_claimed_again() {
        claim(OURS);
        settle(OURS, DeliveryStatus.SENT, null);

        assertThat(claim(THEIRS, LEASE)).isInstanceOf(Claim.Settled.class);
        assertThat(retake(THEIRS, NOW, LEASE)).isFalse();
    }

    @Test
    void whoever_ends_a_doubt_counts_it() {
        claim(OURS);
        settle(OURS, DeliveryStatus.UNKNOWN, "HTTP 500");
        assertThat(claim(THEIRS, LEASE)).isEqualTo(new Claim.Doubtful(NOW, 1, OURS.chunk()));

        settle(THEIRS, DeliveryStatus.SENT, null);
        assertThat(receipts().apply(receipt(DeliveryStatus.DELIVERED, null))).contains(reported(THEIRS));
    }

    @Test
    void what_was_given_back_is_claimed_by_whoever_comes_next() {
        claim(OURS);
        deliveries().release(key, NOW);

        assertThat(claim(THEIRS, LEASE)).isInstanceOf(Claim.Taken.class);
        assertThat(claim(OURS, LEASE.plusSeconds(90))).isEqualTo(new Claim.Doubtful(LEASE, 2, THEIRS.chunk()));
    }

    @Test
    void a_later_attempt_is_not_given_back_by_an_earlier_one() {
        claim(OURS);
        retake(OURS, NOW, LEASE);
        deliveries().release(key, NOW);

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
    void a_doubt_that_is_given_up_stays_unknown_until_a_receipt_says_more() {
        claim(OURS);

        var given = new Claim.Settled(DeliveryStatus.UNKNOWN, THEIRS.chunk(), THEIRS.number(), null);
        assertThat(deliveries().giveUp(key, THEIRS, LEASE)).isEqualTo(given);
        assertThat(claim(OURS, LEASE)).isEqualTo(given);
        assertThat(receipts().apply(receipt(DeliveryStatus.DELIVERED, null))).contains(reported(THEIRS));
        assertThat(status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    public void what_a_receipt_said_first_is_left_standing() {
        claim(OURS);
        receipts().apply(receipt(DeliveryStatus.DELIVERED, null));

        assertThat(settle(OURS, DeliveryStatus.UNKNOWN, "HTTP 500").status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    public void receipts_move_a_delivery_forward_and_never_back() {
        claim(OURS);
        settle(OURS, DeliveryStatus.SENT, null);

        assertThat(receipts().apply(receipt(DeliveryStatus.UNDELIVERED, "30005")))
                .contains(reported(OURS));
        assertThat(status()).isEqualTo(DeliveryStatus.UNDELIVERED);
        assertThat(receipts().apply(receipt(DeliveryStatus.SENT, null))).contains(reported(OURS));
        assertThat(status()).isEqualTo(DeliveryStatus.UNDELIVERED);
        receipts().apply(receipt(DeliveryStatus.DELIVERED, null));
        assertThat(status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void how_a_delivery_stands_is_known_from_its_first_attempt_on_with_when_the_last_began() {
        assertThat(standings().of(key)).isEmpty();
        claim(OURS);
        assertThat(standings().of(key)).contains(new Standings.Standing(DeliveryStatus.SENDING, NOW, false));
        deliveries().release(key, NOW);
        assertThat(standings().of(key)).contains(new Standings.Standing(DeliveryStatus.QUEUED, NOW, false));
        claim(OURS, NOW.plusSeconds(5));
        settle(OURS, DeliveryStatus.SENT, null);
        receipts().apply(receipt(DeliveryStatus.DELIVERED, null));
        assertThat(standings().of(key))
                .contains(new Standings.Standing(DeliveryStatus.DELIVERED, NOW.plusSeconds(5), false));
    }

    @Test
    void what_was_followed_stays_so_whoever_tries_again_and_whatever_comes_of_it() {
        claim(OURS);
        deliveries().release(key, NOW);
        standings().follow(key);
        claim(OURS, NOW.plusSeconds(5));
        settle(OURS, DeliveryStatus.SENT, null);

        assertThat(standings().of(key)).contains(new Standings.Standing(DeliveryStatus.SENT, NOW.plusSeconds(5), true));
    }

    @Test
    void what_was_erased_before_it_was_followed_does_not_come_back() {
        claim(OURS);
        erase();
        standings().follow(key);

        assertThat(standings().of(key)).isEmpty();
        assertThat(claim(THEIRS)).isInstanceOf(Claim.Taken.class);
    }

    @Test
    void what_is_forgone_was_never_attempted() {
        forgo(OURS, NOW);

        assertThat(standings().of(key)).isEmpty();
    }

    @Test
    void what_nobody_attempted_is_settled_without_an_attempt_and_has_no_receipts() {
        assertThat(forgo(OURS, NOW)).isInstanceOf(Claim.Taken.class);

        var stands = new Claim.Settled(DeliveryStatus.STOPPED, OURS.chunk(), OURS.number(), null);
        assertThat(claim(THEIRS)).isEqualTo(stands);
        assertThat(forgo(THEIRS, NOW)).isEqualTo(stands);
        assertThat(receipts().apply(receipt(DeliveryStatus.DELIVERED, null))).isEmpty();
        assertThat(status()).isEqualTo(DeliveryStatus.STOPPED);
    }

    @Test
    void what_waits_for_a_digest_is_settled_so_whoever_asks_again() {
        assertThat(digest(OURS, DAY)).isInstanceOf(Claim.Taken.class);

        var stands = new Claim.Settled(DeliveryStatus.DIGESTED, OURS.chunk(), OURS.number(), null);
        assertThat(digest(THEIRS, DAY.plusDays(1))).isEqualTo(stands);
        assertThat(claim(THEIRS)).isEqualTo(stands);
        assertThat(receipts().apply(receipt(DeliveryStatus.DELIVERED, null))).isEmpty();
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
        deliveries().digest(held, Channel.EMAIL, OURS, new Deliveries.Wait(DAY.plusDays(2), ada), NOW);

        assertThat(digests().waiting(DAY.plusDays(2), ada, Set.of(key.address(), held.address())))
                .containsExactly(new Digests.Waiting(key.alertId(), OURS));
    }

    @Test
    void what_waits_for_somebody_is_not_anothers_who_has_the_address_by_then() {
        digest(OURS, DAY);

        assertThat(digests().waiting(DAY, "another", Set.of(key.address()))).isEmpty();
    }

    @Test
    void a_digest_says_which_alerts_it_tells_of_once_it_is_under_way_and_whatever_becomes_of_it() {
        digests().tells(key, List.of("1"));
        assertThat(digests().told(key)).isEmpty();
        claim(OURS);
        digests().tells(key, List.of("1", "2"));
        digests().tells(key, List.of("2", "3"));
        settle(OURS, DeliveryStatus.SENT, null);
        digests().tells(key, List.of("4"));

        assertThat(digests().told(key)).containsExactlyInAnyOrder("2", "3");
    }

    @Test
    void a_digest_goes_to_the_first_address_it_is_directed_to_and_says_where_something_waits_for_it() {
        digests().expect(DAY, ada, Set.of("a"));
        digests().expect(DAY, ada, Set.of("b"));

        var way = new Digests.Way("b", Set.of("a", "b"));
        assertThat(digests().direct(DAY, ada, "b")).contains(way);
        assertThat(digests().direct(DAY, ada, "c")).contains(way);
        digests().expect(DAY, ada, Set.of("b"));
        assertThat(digests().direct(DAY, ada, "c")).contains(way);
        assertThat(digests().direct(DAY.plusDays(1), ada, "c")).isEmpty();
    }

    @Test
    void a_digest_goes_elsewhere_only_if_it_still_goes_where_it_was_thought_to() {
        digests().expect(DAY, ada, Set.of("a"));
        digests().direct(DAY, ada, "a");

        digests().redirect(DAY, ada, "a", "b");
        digests().redirect(DAY, ada, "a", "c");

        assertThat(digests().direct(DAY, ada, "d")).map(Digests.Way::to).contains("b");
    }

    @Test
    void a_digest_that_comes_back_to_where_it_was_never_to_go_can_be_claimed_there_again() {
        var there = new Deliveries.Key("a", Digest.id(DAY, ada));
        digests().expect(DAY, ada, Set.of("a"));
        digests().direct(DAY, ada, "b");
        deliveries().forgo(there, Channel.EMAIL, OURS, DeliveryStatus.STOPPED, NOW);

        digests().redirect(DAY, ada, "c", "a");
        assertThat(deliveries().claim(there, attempt(OURS, NOW))).isInstanceOf(Claim.Settled.class);
        digests().redirect(DAY, ada, "b", "a");

        assertThat(deliveries().claim(there, attempt(OURS, NOW))).isInstanceOf(Claim.Taken.class);
        assertThat(digests().direct(DAY, ada, "b")).map(Digests.Way::to).contains("a");
    }

    @Test
    void a_digest_does_not_come_back_to_where_it_may_have_gone() {
        var there = new Deliveries.Key("a", Digest.id(DAY, ada));
        digests().expect(DAY, ada, Set.of("a"));
        digests().direct(DAY, ada, "b");
        deliveries().claim(there, attempt(OURS, NOW));

        digests().redirect(DAY, ada, "b", "a");

        assertThat(deliveries().claim(there, attempt(THEIRS, NOW))).isEqualTo(new Claim.Leased(LEASE));
        assertThat(digests().direct(DAY, ada, "a")).map(Digests.Way::to).contains("b");
    }

    @Test
    void what_became_of_a_digest_where_it_goes_no_more_leaves_it_due() {
        digests().expect(DAY, ada, Set.of("a"));
        digests().direct(DAY, ada, "b");

        digests().done(DAY, ada, "a");
        assertThat(due()).contains(ada);
        digests().done(DAY, ada, "b");
        digests().done(DAY, ada, "b");
        assertThat(due()).doesNotContain(ada);
        assertThat(digests().direct(DAY, ada, "a")).isEmpty();
    }

    @Test
    void a_day_whose_digests_were_queued_has_begun_whoever_is_expected_for_it_and_no_other_day_has() {
        LocalDate day = DAY.plusDays(ThreadLocalRandom.current().nextInt(1_000, 30_000));
        digests().expect(day, ada, Set.of("a"));
        assertThat(digests().begun(day)).isFalse();

        digests().begin(day);

        assertThat(digests().begun(day)).isTrue();
        assertThat(digests().begun(day.plusDays(1))).isFalse();
        assertThat(digests().over(day)).isFalse();

        digests().end(day);

        assertThat(digests().over(day)).isTrue();
        assertThat(digests().over(day.plusDays(1))).isFalse();
    }

    @Test
    void a_digest_that_is_expected_however_often_is_due_once_until_it_is_done() {
        String bob = UUID.randomUUID().toString();
        AtOnce.each(4, i -> {
            digests().expect(DAY, ada, Set.of("a"));
            return i;
        });
        digests().expect(DAY, bob, Set.of("a"));
        assertThat(due()).containsOnlyOnce(ada, bob);

        digests().done(DAY, ada);
        digests().done(DAY, ada);
        assertThat(due()).contains(bob).doesNotContain(ada);
    }

    private Set<Digests.Waiting> waiting(LocalDate day) {
        return digests().waiting(day, ada, Set.of(key.address()));
    }

    private List<String> due() {
        var due = new ArrayList<String>();
        digests().due(DAY, due::addAll);
        return due;
    }

    private Claim digest(Deliveries.Seat seat, LocalDate day) {
        return deliveries().digest(key, Channel.EMAIL, seat, new Deliveries.Wait(day, ada), NOW);
    }

    @Test
    void what_was_given_back_may_be_forgone_by_another() {
        claim(OURS);
        deliveries().release(key, NOW);

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
        erase();

        assertThat(settle(OURS, DeliveryStatus.FAILED, "21211"))
                .isEqualTo(new Claim.Settled(DeliveryStatus.FAILED, OURS.chunk(), OURS.number(), "21211"));
        assertThat(deliveries().giveUp(key, OURS, NOW))
                .isEqualTo(new Claim.Settled(DeliveryStatus.UNKNOWN, OURS.chunk(), OURS.number(), null));
    }

    @Test
    public void nothing_is_written_down_again_of_whoever_was_erased() {
        claim(OURS);
        erase();
        deliveries().release(key, NOW);
        settle(OURS, DeliveryStatus.SENT, null);
        deliveries().giveUp(key, OURS, NOW);

        assertThat(retake(OURS, NOW, LEASE)).isFalse();
        assertThat(receipts().apply(receipt(DeliveryStatus.DELIVERED, null))).isEmpty();
        assertThat(claim(OURS)).isInstanceOf(Claim.Taken.class);
    }

    private Claim claim(Deliveries.Seat seat) {
        return claim(seat, NOW);
    }

    private Claim claim(Deliveries.Seat seat, Instant when) {
        return deliveries().claim(key, attempt(seat, when));
    }

    private boolean retake(Deliveries.Seat seat, Instant since, Instant when) {
        return deliveries().retake(key, attempt(seat, when), since);
    }

    private Claim forgo(Deliveries.Seat seat, Instant when) {
        return deliveries().forgo(key, Channel.SMS, seat, DeliveryStatus.STOPPED, when);
    }

    private Claim.Settled settle(Deliveries.Seat seat, DeliveryStatus status, String why) {
        return deliveries().settle(key, seat, status, status == DeliveryStatus.SENT ? "SM1" : null, why, NOW);
    }

    private DeliveryStatus status() {
        return ((Claim.Settled) claim(OURS, LEASE)).status();
    }

    private static Deliveries.Attempt attempt(Deliveries.Seat seat, Instant when) {
        return new Deliveries.Attempt(Channel.SMS, seat, when, when.plus(Duration.ofSeconds(90)), false);
    }

    private Receipt receipt(DeliveryStatus status, String code) {
        return new Receipt(key.alertId(), key.address(), status, "SM1", code);
    }

    private static Reported reported(Deliveries.Seat seat) {
        return new Reported(Channel.SMS, seat.chunk(), seat.number());
    }
}
