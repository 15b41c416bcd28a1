package org.communityalerts.local.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.contract.Today;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.local.RunningTables;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A resident's record, audience entries and contacts keep together in real tables. */
class SubscribersInTablesTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Instant NOW = Today.NOON;
    private static final Suppression ERASED = new Suppression(Suppression.Reason.ERASED, NOW, "test");

    private final Subscribers subscribers = RunningTables.subscribers();
    private final Contacts contacts = RunningTables.contacts();

    @Test
    void everything_about_a_resident_comes_back_as_it_was_written() {
        Subscriber resident = new Subscriber(
                        UUID.randomUUID().toString(),
                        "Ada Archer",
                        mobile(),
                        landline(),
                        "ada" + NUMBERS.incrementAndGet() + "@example.org",
                        "BS20 8QJ",
                        new Point(51.48, -2.77),
                        Set.of("farm-watch", "horse-watch"),
                        EnumSet.of(Channel.SMS, Channel.EMAIL),
                        "cy")
                .change()
                .quiet(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 30)))
                .agreeing(new Consent("2026-11", NOW, "web"))
                .unsafe(true)
                .done()
                .change()
                .until(LocalDate.of(2026, 12, 24))
                .with(List.of(
                        new OwnPlace(
                                "Top field",
                                null,
                                new Spot(new Point(51.4, -2.7), Set.of("farm-watch"), LocalDate.of(2026, 11, 29))),
                        new OwnPlace("Mum's", "BS1 1DE", new Spot(new Point(51.45, -2.6), Set.of(), null))))
                .done();

        subscribers.add(resident);

        assertThat(subscribers.find(resident.id())).contains(resident);
    }

    @Test
    void an_address_is_found_in_no_table_key_but_by_its_owner() {
        Subscriber resident = added(resident());

        // What follows it where a test makes an address of its own of a number is not this address.
        Pattern whole = Pattern.compile(Pattern.quote(resident.mobile()) + "(?![0-9a-f])");

        assertThat(contacts.owner(resident.mobile())).contains(resident.id());
        assertThat(RunningTables.dynamo()
                        .scanPaginator(s -> s.tableName("ContactsTable"))
                        .items())
                .noneMatch(item -> whole.matcher(item.toString()).find());
    }

    @Test
    void an_address_belongs_to_one_resident_and_a_second_claim_writes_nothing() {
        Subscriber first = added(resident());
        Subscriber second = with(resident(), first.mobile());

        assertThatThrownBy(() -> subscribers.add(second)).isInstanceOf(Subscribers.AddressTaken.class);

        assertThat(subscribers.find(second.id())).isEmpty();
        assertThat(entries(second.id())).isEmpty();
    }

    @Test
    void many_are_added_at_once_but_those_with_an_address_of_another() {
        Subscriber first = added(resident());
        List<Subscriber> many = new ArrayList<>(
                IntStream.range(0, 120).mapToObj(i -> resident()).toList());
        Subscriber taken = with(resident(), first.mobile());
        Subscriber twice = with(resident(), many.get(7).mobile());
        many.add(50, taken);
        many.add(twice);

        assertThat(subscribers.addAll(many)).containsExactlyInAnyOrder(taken, twice);

        many.removeAll(List.of(taken, twice));
        assertThat(subscribers.findAll(many.stream().map(Subscriber::id).toList()))
                .containsExactlyInAnyOrderElementsOf(many);
        assertThat(many)
                .allSatisfy(resident ->
                        assertThat(entries(resident.id())).containsExactlyInAnyOrderElementsOf(expected(resident)));
    }

    @Test
    void adding_many_again_after_a_crash_doubles_nothing() {
        List<Subscriber> many = IntStream.range(0, 30).mapToObj(i -> resident()).toList();
        subscribers.addAll(many.subList(0, 20));

        assertThat(subscribers.addAll(many)).isEmpty();

        assertThat(many)
                .allSatisfy(resident ->
                        assertThat(entries(resident.id())).containsExactlyInAnyOrderElementsOf(expected(resident)));
    }

    @Test
    void whoever_has_the_most_places_and_groups_moves_all_of_them_and_every_address_at_once() {
        Subscriber many = everywhere(51.3);
        subscribers.add(many);
        assertThat(entries(many.id())).containsExactlyInAnyOrderElementsOf(expected(many));
        assertThat(subscribers.find(many.id())).contains(many);

        Subscriber moved = everywhere(51.6).change().as(many.id()).done();
        subscribers.change(many.id(), Edit.ofResident(NOW), before -> moved);
        assertThat(entries(many.id())).containsExactlyInAnyOrderElementsOf(expected(moved));

        subscribers.remove(many.id(), ERASED);
        assertThat(entries(many.id())).isEmpty();
    }

    /** As many places and groups as there may be, somewhere along a line of latitude. */
    private static Subscriber everywhere(double lat) {
        var places = IntStream.range(0, OwnPlace.MOST)
                .mapToObj(i -> new OwnPlace(
                        "Field", null, new Spot(new Point(lat, -2.7 + i / 100.0), i == 0 ? groups(5) : Set.of(), null)))
                .toList();
        return new Subscriber(
                        UUID.randomUUID().toString(),
                        "Resident",
                        mobile(),
                        landline(),
                        "r" + NUMBERS.incrementAndGet() + "@example.org",
                        "BS20 8QJ",
                        new Point(lat, -2.8),
                        groups(OwnPlace.MOST_GROUPS),
                        EnumSet.of(Channel.SMS, Channel.VOICE, Channel.EMAIL),
                        "en")
                .change()
                .wishing(new Wishes(Map.of(), LocalDate.of(2026, 12, 24)))
                .with(places)
                .done();
    }

    private static Set<String> groups(int count) {
        return IntStream.range(0, count).mapToObj(i -> "group-" + i).collect(Collectors.toSet());
    }

    @Test
    void two_changes_that_race_leave_the_audience_as_the_record_says() throws Exception {
        Subscriber resident = added(resident());
        List<Set<String>> choices = List.of(Set.of("farm-watch"), Set.of("horse-watch", "rural-watch"), Set.of());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var changes = new ArrayList<Future<?>>();
            for (int i = 0; i < 16; i++) {
                int number = i;
                changes.add(threads.submit(() -> subscribers.change(
                        resident.id(),
                        Edit.ofResident(Instant.EPOCH),
                        before -> moved(before, number, choices.get(number % choices.size())))));
            }
            for (Future<?> change : changes) {
                change.get();
            }
        }
        Subscriber now = subscribers.find(resident.id()).orElseThrow();
        assertThat(entries(resident.id())).containsExactlyInAnyOrderElementsOf(expected(now));
    }

    @Test
    void whoever_is_erased_leaves_only_that_nothing_is_sent_to_the_address() {
        Subscriber resident = added(resident());

        subscribers.remove(resident.id(), ERASED);

        assertThat(subscribers.find(resident.id())).isEmpty();
        assertThat(entries(resident.id())).isEmpty();
        assertThat(contacts.owner(resident.mobile())).isEmpty();
        assertThat(contacts.suppression(resident.mobile())).contains(ERASED);
    }

    @Test
    void whoever_is_forgotten_after_a_stay_can_be_signed_up_again_and_whoever_stays_on_is_kept() {
        Subscriber resident = added(resident());

        assertThat(subscribers.forget(resident.id(), found -> found.language().equals("xx")))
                .isEmpty();
        assertThat(subscribers.find(resident.id())).contains(resident);

        assertThat(subscribers.forget(resident.id(), resident::equals)).contains(resident);
        assertThat(subscribers.find(resident.id())).isEmpty();
        assertThat(entries(resident.id())).isEmpty();
        assertThat(contacts.suppression(resident.mobile())).isEmpty();
        Subscriber again = added(with(resident(), resident.mobile()));
        assertThat(contacts.owner(resident.mobile())).contains(again.id());
    }

    @Test
    void a_new_owner_of_an_address_does_not_lift_its_suppression() {
        String number = mobile();
        contacts.suppress(number, ERASED);

        Subscriber resident = added(with(resident(), number));
        assertThat(contacts.suppression(number)).contains(ERASED);

        contacts.release(number);
        assertThat(contacts.suppression(number)).isEmpty();
        assertThat(contacts.owner(number)).contains(resident.id());
    }

    @Test
    void a_resident_is_found_by_the_beginning_of_the_postcode_and_a_part_of_the_name() {
        Subscriber resident = added(resident("BS49 5QX"));
        var roll = RunningTables.roll();

        assertThat(roll.at("BS49", "5Q", null).subscribers()).contains(resident);
        assertThat(roll.at("BS49", "", null).subscribers()).contains(resident);
        assertThat(roll.at("BS49", "9", null).subscribers()).doesNotContain(resident);
        assertThat(roll.named("SIDÉNT", null).subscribers()).isNotEmpty();
        assertThat(roll.named("nobody", null).subscribers()).isEmpty();
    }

    private Subscriber added(Subscriber resident) {
        subscribers.add(resident);
        return resident;
    }

    private static Set<String> expected(Subscriber resident) {
        return Set.copyOf(resident.entries().stream()
                .flatMap(entry -> entry.partitions().stream().map(group -> group + " " + entry.key()))
                .toList());
    }

    private static Set<String> entries(String id) {
        return Set.copyOf(RunningTables.dynamo()
                .scanPaginator(s -> s.tableName("AudienceTable")
                        .consistentRead(true)
                        .filterExpression("contains(#key, :id)")
                        .expressionAttributeNames(Map.of("#key", "key"))
                        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS("#" + id))))
                .items()
                .stream()
                .map(item -> item.get("group").s().split("#")[0] + " "
                        + item.get("key").s())
                .toList());
    }

    private static Subscriber resident() {
        return resident("BS20 8QJ");
    }

    private static Subscriber resident(String postcode) {
        return new Subscriber(
                UUID.randomUUID().toString(),
                "Resident",
                mobile(),
                null,
                null,
                postcode,
                new Point(51.48, -2.77),
                Set.of("farm-watch"),
                EnumSet.of(Channel.SMS),
                "en");
    }

    private static Subscriber with(Subscriber r, String mobile) {
        return new Subscriber(
                r.id(), r.name(), mobile, null, null, r.postcode(), r.point(), r.groups(), r.channels(), "en");
    }

    private static Subscriber moved(Subscriber r, int number, Set<String> groups) {
        return new Subscriber(
                r.id(),
                r.name(),
                r.mobile(),
                null,
                null,
                "BS" + number + " 1AA",
                new Point(51 + number / 100.0, -2.7),
                groups,
                r.channels(),
                "en");
    }

    private static String mobile() {
        return "+4477009%05d".formatted(NUMBERS.incrementAndGet());
    }

    private static String landline() {
        return "+4411749%05d".formatted(NUMBERS.incrementAndGet());
    }
}
