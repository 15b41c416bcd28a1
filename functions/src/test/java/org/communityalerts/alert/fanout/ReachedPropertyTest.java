package org.communityalerts.alert.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.ReachedPeople;
import org.communityalerts.craft.reach.SlicePeople;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.memory.MemoryClearances;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryReadings;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemoryResponses;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.delivery.ChunkQueues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Between two alerts residents move, join, leave, stop and are erased: the second goes to those whom the first reached. */
class ReachedPropertyTest {
    private static final int RESIDENTS = 60;
    private static final Point FAR = new Point(51.0, -3.1);
    private static final List<DeliveryStatus> OUTCOMES = List.of(
            DeliveryStatus.DELIVERED,
            DeliveryStatus.DELIVERED,
            DeliveryStatus.SENT,
            DeliveryStatus.UNKNOWN,
            DeliveryStatus.UNDELIVERED,
            DeliveryStatus.FAILED,
            DeliveryStatus.STOPPED,
            DeliveryStatus.SENDING);

    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryAudience audience = new MemoryAudience();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryClearances clearances = new MemoryClearances(alerts, contacts);
    private final MemoryReadings readings = new MemoryReadings();
    private final MemoryReplies replies = new MemoryReplies();
    private final MemoryResponses responses = new MemoryResponses();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryQueue<Chunk> texts = new MemoryQueue<>();
    private final MemoryQueue<Chunk> emails = new MemoryQueue<>();
    private final MemoryQueue<Slice> slices = new MemoryQueue<>();
    private final Targeting targeting = new Targeting(PlacesFile.forceArea());
    private Instant now = Examples.NOW;
    /** What surely, or perhaps, got to whom, told by what was queued and became of it. */
    private final Set<String> has = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_second_alert_goes_to_exactly_those_whom_the_first_reached(long seed) {
        var dice = new Random(seed);
        for (int i = 0; i < RESIDENTS; i++) {
            add(resident(i, dice));
        }
        Alert first = issue(1, new Audience(new Area.Circle(Examples.PORTISHEAD, 3000), Set.of(), "near"));
        send(first, dice);
        var addressless = new HashSet<String>();
        for (int i = 0; i < RESIDENTS; i++) {
            happen(i, dice, addressless);
        }
        for (int i = RESIDENTS; i < RESIDENTS + 20; i++) {
            add(resident(i, dice));
        }

        Alert second = issue(2, reached(first, false, null));
        List<Recipient> written = drain();

        var expected = new TreeSet<String>();
        subscribers.all().stream()
                .filter(person -> has.contains(person.id()))
                .flatMap(person -> person.addresses().values().stream())
                .forEach(expected::add);
        assertThat(written).extracting(Recipient::address).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(progress(second).planned()).isTrue();
        assertThat(progress(second).recipients())
                .isEqualTo(people().count(second.audience()).everybody());
        assertThat(written)
                .filteredOn(one -> clearances.of(second.id(), one.address(), one.subscriberId()) == Clearance.CLEAR)
                .extracting(Recipient::address)
                .noneMatch(addressless::contains);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void whoever_answered_with_a_number_is_written_to_again_and_nobody_else(long seed) {
        var dice = new Random(seed);
        for (int i = 0; i < RESIDENTS; i++) {
            add(resident(i, dice));
        }
        Alert first = issue(1, new Audience(new Area.Circle(Examples.PORTISHEAD, 3000), Set.of(), "near"));
        var expected = new TreeSet<String>();
        for (Recipient one : drain()) {
            int answer = dice.nextInt(4);
            if (answer > 0) {
                replies.add(reply(first, one, Integer.toString(answer)));
            }
            if (answer == 2) {
                expected.addAll(subscribers
                        .find(one.subscriberId())
                        .orElseThrow()
                        .addresses()
                        .values());
            }
        }

        issue(2, reached(first, true, 2));

        assertThat(drain()).extracting(Recipient::address).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** As a page's answer does, or a key pressed in a call: no message of theirs says the number. */
    @Test
    void whoever_chose_an_answer_in_whatever_way_is_written_to_again_by_the_last_one_they_chose() {
        for (int i = 0; i < 4; i++) {
            add(Examples.resident(i, Examples.PORTISHEAD, Channel.SMS));
        }
        Alert first = issue(1, new Audience(new Area.Circle(Examples.PORTISHEAD, 3000), Set.of(), "near"));
        List<Recipient> had = drain();
        responses.put(chose(first, had.get(0), 1));
        replies.add(reply(first, had.get(1), "1"));
        responses.put(chose(first, had.get(1), 2));
        responses.put(chose(first, had.get(2), 2));

        issue(2, reached(first, true, 1));
        assertThat(drain())
                .extracting(Recipient::address)
                .containsExactly(had.get(0).address());

        issue(3, reached(first, true, null));
        assertThat(drain()).hasSize(3);
    }

    private Response chose(Alert alert, Recipient by, int answer) {
        return new Response(alert.id(), by.subscriberId(), answer, Channel.EMAIL, null, now);
    }

    private static Audience reached(Alert alert, boolean answered, Integer with) {
        return new Audience(
                alert.audience().areas(),
                Set.of(),
                Audience.Exclusion.NOBODY,
                "near",
                new Reached(alert.id(), List.of(alert.id()), answered, with));
    }

    private static Reply reply(Alert alert, Recipient from, String text) {
        return Reply.message(
                from.address(),
                alert.id(),
                from.subscriberId(),
                from.address(),
                text,
                Examples.NOW,
                Circumstances.TEXTED);
    }

    private static Subscriber resident(int number, Random dice) {
        Point home = dice.nextBoolean() ? Examples.PORTISHEAD : FAR;
        Subscriber one = Examples.resident(number, home, dice.nextInt(4) == 0 ? Channel.EMAIL : Channel.SMS);
        return dice.nextInt(3) > 0
                ? one
                : new Subscriber(
                        one.id(),
                        one.name(),
                        "+447700900%03d".formatted(number),
                        null,
                        "resident%d@example.org".formatted(number),
                        one.postcode(),
                        home,
                        Set.of(),
                        Set.of(Channel.SMS, Channel.EMAIL),
                        "en");
    }

    private void happen(int number, Random dice, Set<String> stopped) {
        Subscriber person = subscribers.find("resident-%05d".formatted(number)).orElseThrow();
        var by = new Edit("resident", now);
        switch (dice.nextInt(6)) {
            case 0 ->
                subscribers.change(
                        person.id(), by, before -> at(before, dice.nextBoolean() ? FAR : Examples.PORTISHEAD));
            case 1 -> subscribers.change(person.id(), by, before -> before.in(Set.of("farm-watch")));
            case 2 -> {
                subscribers.remove(person.id(), new Suppression(Suppression.Reason.ERASED, now, "resident"));
                audience.remove(person);
            }
            case 3 ->
                person.contacts().forEach(address -> {
                    contacts.suppress(address, new Suppression(Suppression.Reason.OPT_OUT, now, "text"));
                    stopped.add(address);
                });
            default -> {}
        }
    }

    private static Subscriber at(Subscriber one, Point home) {
        return new Subscriber(
                one.id(),
                one.name(),
                one.mobile(),
                one.landline(),
                one.email(),
                one.postcode(),
                home,
                one.groups(),
                one.channels(),
                one.language());
    }

    private void add(Subscriber person) {
        subscribers.add(person);
        audience.add(person);
    }

    /** Plans it and reads its slices, now and then in parts. */
    private Alert issue(int number, Audience whom) {
        String id = "01234567-89ab-7def-8123-%012d".formatted(number);
        Alert sample = Examples.alert(id, new Area.Everywhere(), Set.of(), Severity.MODERATE);
        Alert alert = new Alert(
                id,
                sample.content(),
                whom,
                Set.of(),
                sample.severity(),
                true,
                false,
                null,
                "officer",
                now,
                now.plus(Duration.ofHours(24)));
        alerts.accept(alert, null, null);
        List<Slice> cut = targeting.slices(id, whom, 4);
        alerts.planned(id, cut.size());
        for (List<Slice> left = cut; !left.isEmpty(); left = slices.drain()) {
            left.forEach(this::read);
        }
        return alert;
    }

    private void read(Slice slice) {
        new FanOut(
                        alerts,
                        new SlicePeople(audience, people()),
                        readings,
                        targeting,
                        new ChunkQueues(Map.of(Channel.SMS, texts, Channel.EMAIL, emails), Map.of()),
                        slices,
                        tallies,
                        () -> now = now.plusSeconds(7),
                        Duration.ofSeconds(10),
                        new FanOut.Size(5, 3))
                .read(slice);
    }

    private ReachedPeople people() {
        return new ReachedPeople(readings, tallies, replies, responses, subscribers);
    }

    /** Some outcome for each who is queued, but for some that nothing is known of yet. */
    private void send(Alert alert, Random dice) {
        var chunks = new ArrayList<>(texts.drain());
        chunks.addAll(emails.drain());
        for (Chunk chunk : chunks) {
            for (Recipient one : chunk.recipients()) {
                DeliveryStatus status = dice.nextInt(8) == 0 ? null : OUTCOMES.get(dice.nextInt(OUTCOMES.size()));
                if (status != null) {
                    tallies.add(Seats.of(alert.id(), chunk.channel(), chunk.name(), status, Set.of(one.seat())));
                }
                if (mayHave(status)) {
                    has.add(one.subscriberId());
                }
            }
        }
    }

    private static boolean mayHave(DeliveryStatus status) {
        return status == null
                || switch (status) {
                    case DELIVERED, SENT, UNKNOWN, SENDING -> true;
                    default -> false;
                };
    }

    private List<Recipient> drain() {
        var all = new ArrayList<Recipient>();
        texts.drain().forEach(chunk -> all.addAll(chunk.recipients()));
        emails.drain().forEach(chunk -> all.addAll(chunk.recipients()));
        return all;
    }

    private Progress progress(Alert alert) {
        return Progress.of(
                tallies.of(alert.id()), alerts.find(alert.id()).orElseThrow().slices());
    }
}
