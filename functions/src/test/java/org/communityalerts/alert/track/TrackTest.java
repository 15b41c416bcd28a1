package org.communityalerts.alert.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Tallies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackTest {
    private static final String ALERT = "01a20f39-fab8-7316-adb2-806a5d542d23";
    private static final String CHUNK = "chunk#sms#0011";
    private static final Instant NOW = Examples.NOW;

    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryContacts contacts = new MemoryContacts();
    private final Track track = new Track(deliveries, tallies, contacts, () -> NOW);

    @Test
    void a_delivered_receipt_moves_its_delivery_on_and_is_counted() {
        sent(0);
        track(receipt(0, DeliveryStatus.DELIVERED, null));

        assertThat(status(0)).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(counts()).containsOnly(Map.entry(DeliveryStatus.DELIVERED, 1));
    }

    @Test
    void a_late_sent_receipt_never_undoes_delivered() {
        sent(0);
        track(receipt(0, DeliveryStatus.DELIVERED, null));
        track(receipt(0, DeliveryStatus.SENT, null));

        assertThat(status(0)).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(counts()).containsOnly(Map.entry(DeliveryStatus.DELIVERED, 1));
    }

    @Test
    void the_same_receipt_any_number_of_times_counts_once() {
        sent(0);
        Receipt receipt = receipt(0, DeliveryStatus.UNDELIVERED, "30005");
        track(receipt);
        track(receipt);
        track(receipt);

        assertThat(counts()).containsOnly(Map.entry(DeliveryStatus.UNDELIVERED, 1));
        assertThat(codes()).containsOnly(Map.entry("30005", 1));
    }

    @Test
    void a_receipt_before_our_own_write_stands_and_shows_that_it_went() {
        claim(0);
        track(receipt(0, DeliveryStatus.DELIVERED, null));
        var stands = deliveries.settle(key(0), seat(0), DeliveryStatus.UNKNOWN, null, "HTTP 500", NOW);
        tallies.add(Seats.of(ALERT, Channel.SMS, CHUNK, stands.status().beforeReceipt(), Set.of(0)));

        assertThat(status(0)).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(counts()).containsOnly(Map.entry(DeliveryStatus.DELIVERED, 1));
    }

    @Test
    void a_receipt_settles_what_was_unknown() {
        claim(0);
        deliveries.settle(key(0), seat(0), DeliveryStatus.UNKNOWN, null, "timeout", NOW);
        tallies.add(Seats.of(ALERT, Channel.SMS, CHUNK, DeliveryStatus.UNKNOWN, Set.of(0)));
        track(receipt(0, DeliveryStatus.SENT, null));

        assertThat(status(0)).isEqualTo(DeliveryStatus.SENT);
        assertThat(counts()).containsOnly(Map.entry(DeliveryStatus.SENT, 1));
    }

    @Test
    void what_arrived_after_all_is_no_failure() {
        sent(0);
        track(receipt(0, DeliveryStatus.UNDELIVERED, "30003"));
        track(receipt(0, DeliveryStatus.DELIVERED, null));

        assertThat(counts()).containsOnly(Map.entry(DeliveryStatus.DELIVERED, 1));
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_receipt_of_somebodys_digest_is_counted_with_those_of_its_day() {
        String digest = "digest-2026-11-27-" + ALERT;
        deliveries.claim(
                new Deliveries.Key("ada@example.org", digest),
                new Deliveries.Attempt(Channel.EMAIL, new Deliveries.Seat("chunk#email#a", 3), NOW, NOW, false));

        track(new Receipt(digest, "ada@example.org", DeliveryStatus.DELIVERED, "1", null));

        assertThat(tallies.seats(digest)).isEmpty();
        assertThat(tallies.seats("digest-2026-11-27").getFirst().settled())
                .isEqualTo(Map.of(DeliveryStatus.DELIVERED, Set.of(3)));
    }

    @Test
    void a_receipt_for_a_delivery_nobody_made_does_nothing() {
        track(receipt(7, DeliveryStatus.DELIVERED, null));

        assertThat(deliveries.status(number(7), ALERT)).isEmpty();
        assertThat(tallies.of(ALERT)).isEmpty();
    }

    @Test
    void an_opt_out_that_arrives_in_the_receipt_alone_is_kept_from_then_on() {
        sent(0);
        track(receipt(0, DeliveryStatus.UNDELIVERED, "21610"));

        assertThat(contacts.suppression(number(0)).map(Suppression::reason)).hasValue(Suppression.Reason.OPT_OUT);
    }

    @Test
    void one_that_cannot_be_applied_comes_again_alone() {
        sent(0);
        sent(1);
        Receipts breaking = receipt -> {
            if (receipt.address().equals(number(1))) {
                throw new IllegalStateException("throttled");
            }
            return deliveries.apply(receipt);
        };
        var failed = new Track(breaking, tallies, contacts, () -> NOW)
                .track(Map.of(
                        "a", receipt(0, DeliveryStatus.DELIVERED, null),
                        "b", receipt(1, DeliveryStatus.DELIVERED, null)));

        assertThat(failed).containsExactly("b");
        assertThat(counts()).containsEntry(DeliveryStatus.DELIVERED, 1);
    }

    @Test
    void a_chunk_that_cannot_be_counted_has_its_own_receipts_alone_come_again() {
        sent(0);
        var elsewhere = new Deliveries.Seat("chunk#sms#0012", 0);
        deliveries.claim(key(1), new Deliveries.Attempt(Channel.SMS, elsewhere, NOW, NOW.plus(SendTimes.LEASE), false));
        deliveries.settle(key(1), elsewhere, DeliveryStatus.SENT, "SM1", null, NOW);
        var failed = new Track(deliveries, new NotFor(elsewhere.chunk(), tallies), contacts, () -> NOW)
                .track(Map.of(
                        "a", receipt(0, DeliveryStatus.DELIVERED, null),
                        "b", receipt(1, DeliveryStatus.DELIVERED, null)));

        assertThat(failed).containsExactly("b");
        assertThat(counts()).containsEntry(DeliveryStatus.DELIVERED, 1);
    }

    /** Tallies that cannot add to one chunk. */
    private record NotFor(String chunk, Tallies tallies) implements Tallies {
        @Override
        public void put(Tally tally) {
            tallies.put(tally);
        }

        @Override
        public void add(Seats seats) {
            if (seats.chunk().equals(chunk)) {
                throw new IllegalStateException("throttled");
            }
            tallies.add(seats);
        }

        @Override
        public List<Tally> of(String alertId) {
            return tallies.of(alertId);
        }

        @Override
        public List<Seats> seats(String alertId) {
            return tallies.seats(alertId);
        }

        @Override
        public Optional<Tally> lastPage(String alertId, String pages) {
            return tallies.lastPage(alertId, pages);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void any_order_and_any_number_of_times_comes_to_the_same(long seed) {
        var dice = new Random(seed);
        var receipts = new ArrayList<Receipt>();
        for (int seat = 0; seat < 40; seat++) {
            sent(seat);
            var end = seat % 4 == 0 ? DeliveryStatus.UNDELIVERED : DeliveryStatus.DELIVERED;
            receipts.addAll(Collections.nCopies(1 + dice.nextInt(3), receipt(seat, DeliveryStatus.SENT, null)));
            receipts.addAll(
                    Collections.nCopies(1 + dice.nextInt(3), receipt(seat, end, seat % 4 == 0 ? "30005" : null)));
        }
        Collections.shuffle(receipts, dice);
        while (!receipts.isEmpty()) {
            List<Receipt> batch = receipts.subList(0, Math.min(receipts.size(), 1 + dice.nextInt(20)));
            track(batch.toArray(Receipt[]::new));
            batch.clear();
        }

        assertThat(counts())
                .containsOnly(Map.entry(DeliveryStatus.DELIVERED, 30), Map.entry(DeliveryStatus.UNDELIVERED, 10));
        assertThat(codes()).containsOnly(Map.entry("30005", 10));
    }

    private void track(Receipt... receipts) {
        var batch = new TreeMap<Integer, Receipt>();
        for (Receipt receipt : receipts) {
            batch.put(batch.size(), receipt);
        }
        assertThat(track.track(batch)).isEmpty();
    }

    private void claim(int seat) {
        deliveries.claim(
                key(seat), new Deliveries.Attempt(Channel.SMS, seat(seat), NOW, NOW.plus(SendTimes.LEASE), false));
    }

    private void sent(int seat) {
        claim(seat);
        deliveries.settle(key(seat), seat(seat), DeliveryStatus.SENT, "SM" + seat, null, NOW);
        tallies.add(Seats.of(ALERT, Channel.SMS, CHUNK, DeliveryStatus.SENT, Set.of(seat)));
    }

    private Map<DeliveryStatus, Integer> counts() {
        return tallies.of(ALERT).getFirst().settled().get(Channel.SMS);
    }

    private Map<String, Integer> codes() {
        return tallies.of(ALERT).getFirst().refusals().get(Channel.SMS);
    }

    private DeliveryStatus status(int seat) {
        return deliveries.status(number(seat), ALERT).orElseThrow();
    }

    private static Receipt receipt(int seat, DeliveryStatus status, String code) {
        return new Receipt(ALERT, number(seat), status, "SM" + seat, code);
    }

    private static Deliveries.Seat seat(int seat) {
        return new Deliveries.Seat(CHUNK, seat);
    }

    private static Deliveries.Key key(int seat) {
        return new Deliveries.Key(number(seat), ALERT);
    }

    private static String number(int seat) {
        return "+447700900%03d".formatted(seat);
    }
}
