package org.communityalerts.local.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.contract.Today;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.local.RunningTables;
import org.communityalerts.local.metrics.Counts;
import org.communityalerts.outside.aws.dynamo.delivery.BatchedDeliveries;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoClearances;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDeliveries;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDigests;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoFootprints;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoLatestAlert;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Deliveries.Key;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Footprints;
import org.communityalerts.port.delivery.LatestAlert;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What stands in the tables of deliveries that are claimed, cleared and settled at the same time. */
class DeliveriesInTablesTest {
    private static final Instant NOW = Today.NOON;
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MANY = 200;
    private static final Deliveries.Seat SEAT = new Deliveries.Seat("chunk#sms#0#a#0", 7);

    private static final Deliveries.Seat OTHER = new Deliveries.Seat("chunk#sms#0#b#0", 3);

    private final DynamoDbClient dynamo = RunningTables.dynamo();
    private final Deliveries together = new BatchedDeliveries(dynamo, "DeliveriesTable", KEPT);
    private final Deliveries alone = new DynamoDeliveries(dynamo, "DeliveriesTable", KEPT);
    private final String alertId = UUID.randomUUID().toString();

    @Test
    void of_two_that_claim_each_of_many_at_once_one_gets_it() {
        Stream<Key> twice = Stream.concat(keys(), keys());

        List<Claim> claims = each(twice, this::claim);

        assertThat(claims).filteredOn(Claim.Taken.class::isInstance).hasSize(MANY);
        assertThat(claims).filteredOn(Claim.Leased.class::isInstance).hasSize(MANY);
    }

    @Test
    void many_claims_and_outcomes_take_few_requests() {
        double before = single();
        each(keys(), this::claim);
        each(keys(), key -> settle(together, key));

        assertThat(single() - before).isLessThan(MANY);
        assertThat(each(keys(), key -> alone.forgo(key, Channel.SMS, OTHER, DeliveryStatus.EXPIRED, NOW)))
                .containsOnly(new Claim.Settled(DeliveryStatus.SENT, SEAT.chunk(), SEAT.number(), null));
    }

    @Test
    void what_is_written_together_is_what_is_written_alone() {
        var key = new Key("+447700900000", UUID.randomUUID().toString());
        alone.claim(key, attempt());
        each(keys(), this::claim);
        assertThat(each(keys(), this::item)).containsOnly(item(key));

        settle(alone, key);
        each(keys(), k -> settle(together, k));
        assertThat(each(keys(), this::item)).containsOnly(item(key));
    }

    @Test
    void what_was_given_back_is_claimed_again_among_others() {
        var back = key(0);
        together.claim(back, attempt());
        together.release(back, NOW);

        assertThat(each(keys(), this::claim)).hasOnlyElementsOfType(Claim.Taken.class);
        assertThat(item(back)).containsEntry("attempts", AttributeValue.fromN("2"));
    }

    @Test
    void what_a_receipt_said_first_is_left_standing_among_others() {
        each(keys(), this::claim);
        alone.settle(key(3), SEAT, DeliveryStatus.FAILED, null, "30003", NOW);

        List<Claim.Settled> ends = each(keys(), key -> settle(together, key));

        assertThat(ends).filteredOn(end -> end.status() == DeliveryStatus.SENT).hasSize(MANY - 1);
        assertThat(ends.get(3))
                .isEqualTo(new Claim.Settled(DeliveryStatus.FAILED, SEAT.chunk(), SEAT.number(), "30003"));
    }

    @Test
    void a_doubt_is_settled_among_others() {
        each(keys(), this::claim);
        each(keys(), key -> together.settle(key, SEAT, DeliveryStatus.UNKNOWN, null, "HTTP 500", NOW));

        assertThat(each(keys(), key -> settle(together, key)))
                .containsOnly(new Claim.Settled(DeliveryStatus.SENT, SEAT.chunk(), SEAT.number(), null));
    }

    @Test
    void each_of_many_is_cleared_by_itself() {
        String stopped = UUID.randomUUID().toString();
        put("AlertsTable", Map.of("id", text(alertId), "state", text("ACCEPTED")));
        put("AlertsTable", Map.of("id", text(stopped), "state", text("STOPPED")));
        String optedOut = key(5).address() + alertId;
        put("ContactsTable", Map.of("address", text(optedOut), "suppressed", text("OPT_OUT")));
        put("ContactsTable", Map.of("address", text(key(6).address() + alertId), "subscriberId", text("known")));
        var clearances = new DynamoClearances(dynamo, "AlertsTable", "ContactsTable", UnaryOperator.identity());

        List<Clearance> found = each(keys(), key -> clearances.of(alertId, key.address() + alertId, "known"));

        assertThat(found.get(5)).isEqualTo(Clearance.SUPPRESSED);
        assertThat(found).filteredOn(Clearance.CLEAR::equals).hasSize(MANY - 1);
        assertThat(each(keys(), key -> clearances.of(stopped, key.address(), "known")))
                .containsOnly(Clearance.STOPPED);
        assertThat(each(keys(), key -> clearances.of("nobody's", key.address(), "known")))
                .containsOnly(Clearance.STOPPED);
    }

    @Test
    void a_reply_is_about_the_alert_that_was_meant_though_an_exercise_came_after() {
        String number = "+44" + UUID.randomUUID();
        String meant = "01a20f39-fab8-7316-adb2-" + UUID.randomUUID().toString().substring(24);
        String exercise = "01b20f39-fab8-7316-adb2-806a5d542d23";
        var trained = new Deliveries.Attempt(Channel.SMS, SEAT, NOW, NOW.plusSeconds(90), false, true);
        together.claim(new Key(number, meant), attempt());
        settle(together, new Key(number, meant));
        together.claim(new Key(number, exercise), trained);
        var latest = new DynamoLatestAlert(dynamo, "DeliveriesTable", () -> NOW);

        assertThat(latest.to(number)).contains(new LatestAlert.Last(meant, NOW, Channel.SMS));
        together.settle(new Key(number, exercise), SEAT, DeliveryStatus.SENT, "training", null, NOW);
        assertThat(latest.to(number)).contains(new LatestAlert.Last(meant, NOW, Channel.SMS));
    }

    @Test
    void a_reply_is_about_the_alert_that_may_have_come_though_its_repetition_failed() {
        var key = new Key("+44" + UUID.randomUUID(), "01a20f39-fab8-7316-adb2-806a5d542d23");
        var latest = new DynamoLatestAlert(dynamo, "DeliveriesTable", () -> NOW);
        together.claim(key, attempt());
        together.settle(key, SEAT, DeliveryStatus.UNKNOWN, null, "timeout", NOW);
        assertThat(together.retake(key, attempt(), NOW)).isTrue();

        together.settle(key, SEAT, DeliveryStatus.UNDELIVERED, "SM2", "30005", NOW);

        assertThat(latest.to(key.address())).map(LatestAlert.Last::alertId).contains(key.alertId());
    }

    @Test
    void what_was_in_a_digest_came_when_that_came_and_what_it_left_out_or_still_waits_never_did() {
        String address = UUID.randomUUID() + "@example.org";
        var friday = LocalDate.of(2026, 11, 27);
        var digest = new Key(address, Digest.id(friday, "ada"));
        var digests = new DynamoDigests(dynamo, "DeliveriesTable");
        Instant later = NOW.plusSeconds(5);
        String alone = "01a20f39-fab8-7316-adb2-806a5d542d22";
        String first = "01a20f39-fab8-7316-adb2-806a5d542d23";
        String last = "01a20f39-fab8-7316-adb2-806a5d542d26";
        together.claim(new Key(address, alone), attempt());
        settle(together, new Key(address, alone));
        for (String id : List.of(first, last.replace("26", "24"), last)) {
            this.alone.digest(new Key(address, id), Channel.EMAIL, SEAT, waits(friday), NOW);
        }
        var latest = new DynamoLatestAlert(dynamo, "DeliveriesTable", () -> NOW);
        assertThat(latest.newest(address, 5))
                .extracting(LatestAlert.Last::alertId)
                .containsExactly(alone);

        together.claim(digest, attempt());
        digests.tells(digest, List.of(first, last));
        together.settle(digest, SEAT, DeliveryStatus.SENT, "1", null, later);

        assertThat(latest.newest(address, 5))
                .extracting(LatestAlert.Last::alertId, LatestAlert.Last::at)
                .containsExactly(tuple(last, later), tuple(first, later), tuple(alone, NOW));
        assertThat(latest.newest(address, 1))
                .extracting(LatestAlert.Last::alertId)
                .containsExactly(last);
    }

    @Test
    void what_a_digest_tells_is_not_written_down_of_whoever_was_erased() {
        var digest = new Key(UUID.randomUUID() + "@example.org", "digest-2026-11-27");

        new DynamoDigests(dynamo, "DeliveriesTable").tells(digest, List.of("01a20f39"));

        assertThat(item(digest)).isEmpty();
    }

    @Test
    void what_waits_for_whoever_is_erased_is_left_at_no_address_and_what_waits_there_for_another_stays() {
        var digests = new DynamoDigests(dynamo, "DeliveriesTable");
        var friday = LocalDate.of(2026, 11, 27);
        String ada = UUID.randomUUID().toString();
        String bob = UUID.randomUUID().toString();
        var addresses = Set.of(ada + "@example.org", bob + "@example.org");
        digests.expect(friday, ada, addresses);
        addresses.forEach(address ->
                alone.digest(new Key(address, alertId), Channel.EMAIL, SEAT, new Deliveries.Wait(friday, ada), NOW));
        alone.digest(
                new Key(bob + "@example.org", "later"), Channel.EMAIL, SEAT, new Deliveries.Wait(friday, bob), NOW);

        var hers = new Key(bob + "@example.org", Digest.id(friday, ada));
        var his = new Key(bob + "@example.org", Digest.id(friday, bob));
        List.of(hers, his).forEach(digest -> alone.claim(digest, attempt()));

        new DynamoFootprints(dynamo, "DeliveriesTable", () -> NOW).forgetDigests(ada);

        assertThat(item(hers)).isEmpty();
        assertThat(item(his)).isNotEmpty();
        assertThat(digests.waiting(friday, ada, addresses)).isEmpty();
        assertThat(digests.direct(friday, ada, "new@example.org")).isEmpty();
        digests.due(friday, ids -> assertThat(ids).doesNotContain(ada));
        assertThat(digests.waiting(friday, bob, addresses))
                .extracting(Digests.Waiting::alertId)
                .containsExactly("later");
    }

    @Test
    void of_a_digest_that_never_goes_nothing_is_left_and_what_else_there_is_at_its_address_stays() {
        var friday = LocalDate.of(2026, 11, 27);
        String ada = UUID.randomUUID().toString();
        var hers = new Key(ada + "@example.org", Digest.id(friday, ada));
        var other = new Key(hers.address(), alertId);
        List.of(hers, other).forEach(one -> alone.claim(one, attempt()));

        new DynamoFootprints(dynamo, "DeliveriesTable", () -> NOW).forgetDigest(hers);

        assertThat(item(hers)).isEmpty();
        assertThat(item(other)).isNotEmpty();
    }

    @Test
    void a_digest_that_was_to_go_to_an_address_between_two_is_left_there_of_nobody_who_is_erased() {
        var digests = new DynamoDigests(dynamo, "DeliveriesTable");
        var friday = LocalDate.of(2026, 11, 27);
        String ada = UUID.randomUUID().toString();
        var between = new Key(ada + "@example.net", Digest.id(friday, ada));
        digests.expect(friday, ada, Set.of(ada + "@example.org"));
        digests.direct(friday, ada, between.address());
        alone.claim(between, attempt());

        new DynamoFootprints(dynamo, "DeliveriesTable", () -> NOW).forgetDigests(ada);

        assertThat(item(between)).isEmpty();
    }

    /** Ada had the address before Bob, who is erased: what waits for her comes with her digest, and nobody sends her that twice. */
    @Test
    void whoever_is_erased_takes_nothing_along_that_waits_at_their_address_for_somebody_else() {
        var friday = LocalDate.of(2026, 11, 27);
        String ada = UUID.randomUUID().toString();
        String bob = UUID.randomUUID().toString();
        String address = bob + "@example.org";
        var hers = new Key(address, Digest.id(friday, ada));
        var his = new Key(address, Digest.id(friday, bob));
        alone.digest(new Key(address, alertId), Channel.EMAIL, SEAT, new Deliveries.Wait(friday, ada), NOW);
        List.of(hers, his, new Key(address, "to whoever was there")).forEach(one -> alone.claim(one, attempt()));
        var footprints = new DynamoFootprints(dynamo, "DeliveriesTable", () -> NOW);

        footprints.forget(address, bob);

        assertThat(footprints.of(address))
                .extracting(Footprints.Footprint::alertId)
                .containsExactlyInAnyOrder(alertId, Digest.id(friday));
        assertThat(item(hers)).isNotEmpty();
    }

    @Test
    void whoever_a_crash_left_due_without_their_own_note_is_due_no_more_once_it_is_asked_how_theirs_goes() {
        var digests = new DynamoDigests(dynamo, "DeliveriesTable");
        var friday = LocalDate.of(2026, 11, 27);
        String ada = UUID.randomUUID().toString();
        String bob = UUID.randomUUID().toString();
        List.of(ada, bob).forEach(id -> digests.expect(friday, id, Set.of(id + "@example.org")));
        dynamo.deleteItem(d -> d.tableName("DeliveriesTable")
                .key(Map.of(
                        "address",
                        AttributeValue.fromS("digests#" + ada),
                        "alertId",
                        AttributeValue.fromS("digest-2026-11-27"))));

        assertThat(digests.direct(friday, ada, "ada@example.org")).isEmpty();
        assertThat(digests.direct(friday, bob, "bob@example.org")).isPresent();

        var due = new ArrayList<String>();
        digests.due(friday, due::addAll);
        assertThat(due).contains(bob).doesNotContain(ada);
    }

    private static Deliveries.Wait waits(LocalDate until) {
        return new Deliveries.Wait(until, "ada");
    }

    private Stream<Key> keys() {
        return IntStream.range(0, MANY).mapToObj(this::key);
    }

    private Key key(int number) {
        return new Key("+447700900%03d".formatted(number), alertId);
    }

    private Claim claim(Key key) {
        return together.claim(key, attempt());
    }

    private static Deliveries.Attempt attempt() {
        return new Deliveries.Attempt(Channel.SMS, SEAT, NOW, NOW.plusSeconds(90), false);
    }

    private static Claim.Settled settle(Deliveries deliveries, Key key) {
        return deliveries.settle(key, SEAT, DeliveryStatus.SENT, "SM1", null, NOW);
    }

    /** All but the key. */
    private Map<String, AttributeValue> item(Key key) {
        var item = new HashMap<>(dynamo.getItem(g -> g.tableName("DeliveriesTable")
                        .key(Map.of("address", text(key.address()), "alertId", text(key.alertId())))
                        .consistentRead(true))
                .item());
        item.keySet().removeAll(List.of("address", "alertId"));
        return item;
    }

    private void put(String table, Map<String, AttributeValue> item) {
        dynamo.putItem(p -> p.tableName(table).item(item));
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    /** How many deliveries have been written in requests of their own, by no function of a platform that runs beside. */
    private static double single() {
        return Counts.text()
                .lines()
                .filter(line -> line.contains("function=\"platform\""))
                .filter(line -> line.contains("operation=\"UpdateItem\",of=\"DeliveriesTable\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** What becomes of each, in order, all at the same time. */
    private static <T> List<T> each(Stream<Key> keys, Function<Key, T> act) {
        List<Callable<T>> acts =
                keys.map(key -> (Callable<T>) () -> act.apply(key)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(acts).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
