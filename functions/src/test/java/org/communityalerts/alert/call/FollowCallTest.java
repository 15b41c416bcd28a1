package org.communityalerts.alert.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.delivery.CallEnd;
import org.communityalerts.domain.delivery.CallEnd.How;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Redials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowCallTest {
    private static final String LANDLINE = "+441174960001";
    private static final String MOBILE = "+447700900001";
    private static final Duration BETWEEN = Duration.ofMinutes(4);
    private static final int SEAT = 7;
    private static final String CHUNK = "chunk#voice#0#a#0";

    private final Alert alert = Examples.everywhere();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryQueue<Chunk> calls = new MemoryQueue<>();
    private final MemoryQueue<Chunk> texts = new MemoryQueue<>();
    private Redials.Next next = Redials.Next.AGAIN;
    private int most;
    private boolean open;
    private final FollowCall useCase = new FollowCall(
            new FollowCall.Books(alerts, deliveries, this::missed, tallies),
            new FollowCall.Residents(contacts, subscribers),
            new ChunkQueues(Map.of(Channel.VOICE, calls, Channel.SMS, texts), Map.of()),
            BETWEEN,
            () -> Examples.NOW);

    @BeforeEach
    void the_alert_is_on_record() {
        alerts.accept(alert, null, null);
    }

    @Test
    void an_answered_call_is_delivered_and_its_minutes_are_counted_as_they_are_billed() {
        call(LANDLINE);
        useCase.follow(end(LANDLINE, How.COMPLETED, 61));
        useCase.follow(end(LANDLINE, How.COMPLETED, 61));

        Tally tally = tallies.of(alert.id()).getFirst();
        assertThat(tally.settled().get(Channel.VOICE)).containsOnly(Map.entry(DeliveryStatus.DELIVERED, 1));
        assertThat(tally.used().get(Channel.VOICE)).containsOnly(Map.entry(Measure.MINUTES, 2));
        assertThat(calls.drain()).isEmpty();
    }

    @Test
    void a_call_nobody_answered_is_made_again_minutes_later_from_the_same_seat() {
        resident(MOBILE, LANDLINE);
        useCase.follow(end(LANDLINE, How.NO_ANSWER, 0));

        assertThat(calls.delays()).containsExactly(BETWEEN);
        Chunk again = calls.drain().getFirst();
        assertThat(again.name()).isEqualTo(CHUNK);
        assertThat(again.recipients())
                .extracting(Recipient::address, Recipient::seat, Recipient::language)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LANDLINE, SEAT, "cy"));
        assertThat(texts.drain()).isEmpty();
        assertThat(most).isEqualTo(2);
    }

    @Test
    void a_call_is_made_again_at_no_hour_that_the_resident_refused_for_that_kind() {
        resident(MOBILE, LANDLINE);
        var night = new QuietHours(LocalTime.of(18, 0), LocalTime.of(9, 0));
        var wish = new Wishes.Wish(Set.of(Channel.VOICE), night);
        var by = new Edit("r1", Examples.NOW);
        subscribers.change(
                "r1",
                by,
                known -> known.change()
                        .wishing(new Wishes(Map.of(Kind.OTHER, wish), null))
                        .done());
        useCase.follow(end(LANDLINE, How.NO_ANSWER, 0));

        assertThat(calls.drain().getFirst().recipients().getFirst().quietHours())
                .isEqualTo(night);
    }

    @Test
    void in_the_end_the_resident_gets_a_text_where_they_have_a_mobile() {
        resident(MOBILE, LANDLINE);
        next = Redials.Next.NEVER;
        useCase.follow(end(LANDLINE, How.BUSY, 0));

        assertThat(texts.drain())
                .flatExtracting(Chunk::recipients)
                .extracting("address")
                .containsExactly(MOBILE);
        assertThat(calls.drain()).isEmpty();
        assertThat(tallies.of(alert.id()).getFirst().refusals().get(Channel.VOICE))
                .containsOnly(Map.entry("busy", 1));
        assertThat(open).as("left open for a text to the same number").isFalse();
    }

    @Test
    void a_mobile_that_was_called_is_left_open_for_the_text() {
        resident(MOBILE, null);
        next = Redials.Next.NEVER;
        useCase.follow(end(MOBILE, How.NO_ANSWER, 0));

        assertThat(open).isTrue();
        assertThat(texts.drain())
                .flatExtracting(Chunk::recipients)
                .extracting("address")
                .containsExactly(MOBILE);
    }

    @Test
    void a_landline_never_gets_a_text() {
        resident(null, LANDLINE);
        next = Redials.Next.NEVER;
        useCase.follow(end(LANDLINE, How.NO_ANSWER, 0));

        assertThat(texts.drain()).isEmpty();
    }

    @Test
    void a_number_that_cannot_be_called_is_not_called_again() {
        resident(null, LANDLINE);
        useCase.follow(end(LANDLINE, How.FAILED, 0));

        assertThat(most).isZero();
    }

    @Test
    void a_report_that_comes_late_does_nothing() {
        next = Redials.Next.NOTHING;
        useCase.follow(end(LANDLINE, How.NO_ANSWER, 0));

        assertThat(calls.drain()).isEmpty();
        assertThat(texts.drain()).isEmpty();
    }

    private Redials.Missed missed(
            Deliveries.Key key, String callId, int mostRedials, boolean leftOpen, java.time.Instant now) {
        most = mostRedials;
        open = leftOpen;
        return new Redials.Missed(next, CHUNK, SEAT);
    }

    private void call(String number) {
        var key = new Deliveries.Key(number, alert.id());
        var seat = new Deliveries.Seat(CHUNK, SEAT);
        var until = Examples.NOW.plusSeconds(90);
        deliveries.claim(key, new Deliveries.Attempt(Channel.VOICE, seat, Examples.NOW, until, false));
        deliveries.settle(key, seat, DeliveryStatus.SENT, "CA1", null, Examples.NOW);
    }

    private void resident(String mobile, String landline) {
        subscribers.add(new Subscriber(
                "r1",
                "Resident",
                mobile,
                landline,
                null,
                "BS20 8QJ",
                Examples.PORTISHEAD,
                Set.of(),
                Set.of(Channel.VOICE),
                "cy"));
    }

    private CallEnd end(String number, How how, int seconds) {
        return new CallEnd(alert.id(), number, "CA1", how, seconds);
    }
}
