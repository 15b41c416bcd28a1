package org.communityalerts.alert.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Deliveries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowPushesTest {
    private static final Duration WITHIN = Duration.ofSeconds(90);
    private static final Browser DEVICE = Examples.browser("https://fcm.googleapis.com/one");
    private static final String MOBILE = "+447700900001";
    private static final Deliveries.Seat SEAT = new Deliveries.Seat("chunk#push#a", 3);
    private static final Chunk PUSHES = new Chunk(
            Examples.urgent().id(),
            Channel.PUSH,
            "a",
            0,
            List.of(new Recipient("r1", DEVICE.address(), "cy", null, 3)));

    private final Alert alert = Examples.urgent();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryQueue<Chunk> texts = new MemoryQueue<>();
    private final MemoryQueue<Chunk> again = new MemoryQueue<>();
    private Instant now = Examples.NOW;
    private final FollowPushes useCase = new FollowPushes(
            alerts,
            deliveries,
            new FollowPushes.Residents(contacts, subscribers),
            new ChunkQueues(Map.of(Channel.SMS, texts), Map.of()),
            again,
            WITHIN,
            () -> now);

    @BeforeEach
    void somebody_is_pushed_to_and_has_shown_that_a_mobile_is_theirs() {
        alerts.accept(alert, null, null);
        subscribers.add(new Subscriber(
                        "r1",
                        "Resident",
                        MOBILE,
                        null,
                        null,
                        "BS20 8QJ",
                        Examples.PORTISHEAD,
                        Set.of(),
                        Set.of(Channel.PUSH),
                        "cy")
                .change()
                .pushedTo(DEVICE)
                .done());
        contacts.prove(MOBILE, Examples.NOW);
    }

    @Test
    void whoever_was_not_shown_an_urgent_alert_in_time_is_sent_a_text_in_their_language() {
        push(DeliveryStatus.SENT);
        later();

        Chunk text = texts.drain().getFirst();
        assertThat(text.channel()).isEqualTo(Channel.SMS);
        assertThat(text.recipients()).containsExactly(new Recipient("r1", MOBILE, "cy", null, 3));
        assertThat(again.drain()).isEmpty();
    }

    @Test
    void a_device_has_its_whole_time_from_when_it_was_pushed_to() {
        now = Examples.NOW.plusSeconds(30);
        push(DeliveryStatus.SENT);
        now = Examples.NOW.plus(WITHIN);
        useCase.follow(PUSHES);

        assertThat(texts.drain()).isEmpty();
        assertThat(again.delays()).containsExactly(Duration.ofSeconds(30));
        now = now.plusSeconds(30);
        again.drain().forEach(useCase::follow);
        assertThat(texts.drain()).hasSize(1);
    }

    @Test
    void whoever_was_shown_it_is_sent_no_text() {
        push(DeliveryStatus.SENT);
        deliveries.apply(new Receipt(alert.id(), DEVICE.address(), DeliveryStatus.DELIVERED, "shown", null));
        later();

        assertThat(texts.drain()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "UNKNOWN"})
    void a_push_that_failed_or_is_in_doubt_was_not_shown(DeliveryStatus status) {
        push(status);
        later();

        assertThat(texts.drain()).hasSize(1);
    }

    @Test
    void a_push_that_a_push_service_had_no_room_for_is_not_waited_for() {
        claim();
        deliveries.release(key(), now);
        useCase.follow(PUSHES);

        assertThat(texts.drain()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "SUPPRESSED"})
    void what_was_not_to_be_pushed_is_not_texted(DeliveryStatus status) {
        push(status);
        later();

        assertThat(texts.drain()).isEmpty();
    }

    @Test
    void what_nobody_has_tried_to_push_yet_is_looked_at_when_somebody_has() {
        later();

        assertThat(texts.drain()).isEmpty();
        assertThat(again.drain()).isEmpty();
    }

    @Test
    void a_mobile_that_nobody_has_shown_to_be_theirs_gets_no_text() {
        subscribers.change(
                "r1",
                new Edit("r1", now),
                known -> known.change().reachedAt("+447700900002", null, null).done());
        push(DeliveryStatus.SENT);
        later();

        assertThat(texts.drain()).isEmpty();
    }

    @Test
    void a_mobile_that_the_alert_was_sent_to_gets_no_further_text() {
        push(DeliveryStatus.SENT);
        var call = new Deliveries.Attempt(
                Channel.VOICE, new Deliveries.Seat("chunk#voice#a", 1), now, now.plusSeconds(90), false);
        deliveries.claim(new Deliveries.Key(MOBILE, alert.id()), call);
        later();

        assertThat(texts.drain()).isEmpty();
    }

    @Test
    void a_look_that_comes_again_while_the_text_waits_for_its_turn_queues_no_second_one() {
        push(DeliveryStatus.SENT);
        later();
        texts.drain();
        later();

        assertThat(texts.drain()).isEmpty();
    }

    @Test
    void a_push_that_is_tried_again_after_the_text_is_followed_by_no_second_one() {
        claim();
        deliveries.release(key(), now);
        useCase.follow(PUSHES);
        texts.drain();
        push(DeliveryStatus.SENT);
        later();

        assertThat(texts.drain()).isEmpty();
    }

    @Test
    void a_call_to_the_same_mobile_that_waits_for_its_turn_is_not_replaced_by_a_text() {
        choose(Channel.PUSH, Channel.VOICE);
        push(DeliveryStatus.SENT);
        later();

        assertThat(texts.drain()).isEmpty();
    }

    @Test
    void whoever_is_called_on_a_landline_is_sent_a_text_all_the_same() {
        subscribers.change(
                "r1",
                new Edit("r1", now),
                known -> known.change().reachedAt(MOBILE, "+441174960001", null).done());
        choose(Channel.PUSH, Channel.VOICE);
        push(DeliveryStatus.SENT);
        later();

        assertThat(texts.drain()).hasSize(1);
    }

    @Test
    void the_texts_after_one_chunk_of_pushes_are_one_chunk_named_after_it_and_after_nobody() {
        Browser other = Examples.browser("https://fcm.googleapis.com/two");
        subscribers.add(new Subscriber(
                        "r2",
                        "Resident",
                        "+447700900002",
                        null,
                        null,
                        "BS20 8QJ",
                        Examples.PORTISHEAD,
                        Set.of(),
                        Set.of(Channel.PUSH),
                        "en")
                .change()
                .pushedTo(other)
                .done());
        contacts.prove("+447700900002", Examples.NOW);
        push(DeliveryStatus.SENT);
        deliveries.claim(
                new Deliveries.Key(other.address(), alert.id()),
                new Deliveries.Attempt(
                        Channel.PUSH, new Deliveries.Seat("chunk#push#a", 5), now, now.plusSeconds(90), false));
        now = now.plus(WITHIN);
        useCase.follow(new Chunk(
                alert.id(),
                Channel.PUSH,
                "a",
                0,
                List.of(
                        new Recipient("r1", DEVICE.address(), "cy", null, 3),
                        new Recipient("r2", other.address(), "en", null, 5))));

        assertThat(texts.drain()).singleElement().satisfies(chunk -> {
            assertThat(chunk.name()).isEqualTo("chunk#sms#unshown#a");
            assertThat(chunk.recipients()).extracting(Recipient::seat).containsExactly(3, 5);
        });
    }

    @Test
    void after_a_stop_and_when_the_alert_is_over_nobody_is_sent_a_text() {
        push(DeliveryStatus.SENT);
        now = alert.expiresAt();
        useCase.follow(PUSHES);
        now = Examples.NOW;
        alerts.stop(alert.id(), new Stop("officer", null, now));
        later();

        assertThat(texts.drain()).isEmpty();
    }

    @Test
    void a_contact_marked_unsafe_is_sent_no_text() {
        subscribers.change(
                "r1", new Edit("r1", now), known -> known.change().unsafe(true).done());
        push(DeliveryStatus.SENT);
        later();

        assertThat(texts.drain()).isEmpty();
    }

    private void choose(Channel... channels) {
        subscribers.change(
                "r1",
                new Edit("r1", now),
                known -> known.change().by(Set.of(channels)).done());
    }

    private void later() {
        now = now.plus(WITHIN);
        useCase.follow(PUSHES);
    }

    private void push(DeliveryStatus status) {
        claim();
        deliveries.settle(key(), SEAT, status, null, null, now);
    }

    private void claim() {
        deliveries.claim(key(), new Deliveries.Attempt(Channel.PUSH, SEAT, now, now.plusSeconds(90), false));
    }

    private Deliveries.Key key() {
        return new Deliveries.Key(DEVICE.address(), alert.id());
    }
}
