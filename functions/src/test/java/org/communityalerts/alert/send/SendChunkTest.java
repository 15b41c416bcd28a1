package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryClearances;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.memory.MemoryDiaries;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.memory.RecordingProvider;
import org.communityalerts.memory.SendContexts;
import org.communityalerts.port.Queue;
import org.communityalerts.port.delivery.Briefings.Briefing;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Deliveries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendChunkTest {
    private static final Suppression OPT_OUT = new Suppression(Suppression.Reason.OPT_OUT, Examples.NOW, "text");
    private static final String FIRST = "+447700900000";

    private Alert alert = Examples.everywhere();
    private final MemorySettings settings = new MemorySettings();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemoryClearances clearances = new MemoryClearances(alerts, contacts);
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryQueue<Chunk> remainders = new MemoryQueue<>();
    private final RecordingProvider provider = new RecordingProvider();
    private Instant now = Examples.NOW;
    private final InstantSource clock = () -> now;
    private boolean over;

    @BeforeEach
    void the_alert_is_on_record() {
        alerts.accept(alert, null, null);
    }

    @Test
    void each_recipient_is_sent_to_once() {
        sender().send(chunk("a", 5));

        assertThat(provider.addresses()).containsExactlyElementsOf(numbers(5));
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENT, 5));
    }

    @Test
    void a_queue_message_delivered_twice_sends_once_and_counts_once() {
        sender().send(chunk("a", 5));
        sender().send(chunk("a", 5));

        assertThat(provider.addresses()).containsExactlyElementsOf(numbers(5));
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENT, 5));
    }

    @Test
    void an_address_planned_twice_is_sent_to_once_and_leaves_nothing_queued() {
        sender().send(chunk("a", 1));
        sender().send(chunk("b", 1));

        assertThat(provider.addresses()).containsExactly(FIRST);
        assertThat(progress()).containsEntry(DeliveryStatus.SENT, 1).containsEntry(DeliveryStatus.QUEUED, 0);
    }

    @Test
    void an_exercise_counts_as_sent_and_leaves_the_platform_nowhere() {
        accept(exercise());
        sender().send(chunk("a", 2));

        assertThat(provider.attempts()).isEmpty();
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENT, 2));
    }

    private static Alert exercise() {
        Alert like = Examples.everywhere();
        return new Alert(
                "drill",
                like.content(),
                like.audience(),
                like.channels(),
                like.severity(),
                true,
                true,
                null,
                like.createdBy(),
                like.createdAt(),
                like.expiresAt());
    }

    @Test
    void a_suppressed_address_is_left_alone() {
        contacts.suppress(FIRST, OPT_OUT);
        sender().send(chunk("a", 2));

        assertThat(provider.addresses()).doesNotContain(FIRST).hasSize(1);
        assertThat(settled()).containsEntry(DeliveryStatus.SUPPRESSED, 1).containsEntry(DeliveryStatus.SENT, 1);
    }

    @Test
    void nobody_has_the_alarm_after_the_all_clear_because_it_waited_for_the_morning() {
        settings.quiet(new QuietHours(LocalTime.MIN, LocalTime.MAX));
        sender().send(chunk("a", 2));
        assertThat(settled()).isEmpty();
        over = true;
        settings.quiet(null);

        remainders.drain().forEach(sender()::send);

        assertThat(provider.attempts()).isEmpty();
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.STOPPED, 2));
    }

    @Test
    void a_text_that_waits_after_a_push_goes_to_nobody_whose_number_is_theirs_no_more() {
        Chunk pushes = new Chunk(alert.id(), Channel.PUSH, "a", 0, chunk("a", 3).recipients());
        contacts.belongs(FIRST, "r0");
        contacts.disown(FIRST);
        contacts.belongs(numbers(2).get(1), "somebody else");
        contacts.belongs(numbers(3).get(2), "r2");

        sender().send(pushes.textsAfter(pushes.recipients()));

        assertThat(provider.addresses()).containsExactly(numbers(3).get(2));
    }

    @Test
    void nothing_is_sent_of_an_expired_alert() {
        now = alert.expiresAt();
        sender().send(chunk("a", 3));

        assertThat(provider.attempts()).isEmpty();
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.EXPIRED, 3));
    }

    @Test
    void nothing_is_sent_after_a_stop_but_what_was_claimed_before_it() {
        provider.answer(m -> {
            alerts.stop(alert.id(), new Stop("officer", null, now));
            return new Outcome.Accepted("SM1");
        });
        sender(1).send(chunk("a", 5));

        assertThat(provider.addresses()).containsExactly(FIRST);
        assertThat(settled()).containsEntry(DeliveryStatus.SENT, 1).containsEntry(DeliveryStatus.STOPPED, 4);
    }

    @Test
    void what_surely_did_not_go_is_tried_again_by_itself_and_goes_once() {
        provider.answer(m -> m.to().equals(FIRST) ? new Outcome.NotSent("HTTP 429") : new Outcome.Accepted("SM1"));
        sender().send(chunk("a", 3));

        List<Chunk> left = remainders.drain();
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().recipients()).extracting(Recipient::address).containsExactly(FIRST);

        provider.answer(m -> new Outcome.Accepted("SM2"));
        left.forEach(sender()::send);
        left.forEach(sender()::send);

        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENT, 3));
        assertThat(provider.attempts()).hasSize(4);
    }

    @Test
    void the_first_message_again_after_its_remainder_counts_nobody_twice() {
        provider.answer(m -> m.to().equals(FIRST) ? new Outcome.NotSent("HTTP 429") : new Outcome.Accepted("SM1"));
        sender().send(chunk("a", 3));
        provider.answer(m -> new Outcome.Accepted("SM2"));
        remainders.drain().forEach(sender()::send);
        sender().send(chunk("a", 3));

        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENT, 3));
    }

    @Test
    void what_may_have_gone_is_asked_after_and_never_blindly_sent_again() {
        provider.answer(m -> new Outcome.Unknown("HTTP 500"));
        sender().send(chunk("a", 2));
        sender().send(chunk("a", 2));
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENDING, 2));

        now = now.plus(SendTimes.DOUBT.whenRoutine());
        remainders.drain().forEach(sender()::send);

        assertThat(provider.attempts()).hasSize(2);
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.UNKNOWN, 2));
    }

    @Test
    void what_the_provider_has_a_trace_of_was_sent() {
        provider.answer(m -> new Outcome.Unknown("HttpTimeoutException"));
        sender().send(chunk("a", 1));

        provider.traces(m -> new Trace.Gone("SM9"));
        remainders.drain().forEach(sender()::send);

        assertThat(provider.attempts()).hasSize(1);
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENT, 1));
    }

    @Test
    void what_the_provider_has_no_trace_of_is_sent_again_once_nothing_can_be_under_way() {
        provider.answer(m -> new Outcome.Unknown("HTTP 500"));
        sender().send(chunk("a", 1));
        provider.answer(m -> new Outcome.Accepted("SM2"));
        provider.traces(m -> new Trace.NotGone());

        List<Chunk> left = remainders.drain();
        left.forEach(sender()::send);
        assertThat(provider.attempts()).hasSize(1);

        now = now.plus(SendTimes.DOUBT.lease());
        remainders.drain().forEach(sender()::send);
        left.forEach(sender()::send);

        assertThat(provider.attempts()).hasSize(2);
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENT, 1));
        assertThat(deliveries.row(FIRST, alert.id()).orElseThrow().resent()).isEqualTo(1);
    }

    @Test
    void an_urgent_alert_that_stays_unknown_is_sent_again_and_that_is_on_record() {
        accept(Examples.urgent());
        provider.answer(m -> new Outcome.Unknown("HTTP 500"));
        sender().send(chunk("a", 1));

        provider.answer(m -> new Outcome.Accepted("SM2"));
        now = now.plus(SendTimes.DOUBT.whenUrgent());
        remainders.drain().forEach(sender()::send);

        assertThat(provider.attempts()).hasSize(2);
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENT, 1));
        assertThat(deliveries.row(FIRST, alert.id()).orElseThrow().resent()).isEqualTo(1);
    }

    @Test
    void what_has_no_trace_is_not_sent_again_after_a_stop() {
        provider.answer(m -> new Outcome.Unknown("HTTP 500"));
        sender().send(chunk("a", 1));
        alerts.stop(alert.id(), new Stop("officer", null, now));
        provider.traces(m -> new Trace.NotGone());

        now = now.plus(SendTimes.DOUBT.lease());
        remainders.drain().forEach(sender()::send);

        assertThat(provider.attempts()).hasSize(1);
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.STOPPED, 1));
    }

    @Test
    void a_receipt_that_came_before_our_own_outcome_is_left_standing() {
        provider.answer(m -> {
            deliveries.apply(new Receipt(m.alertId(), m.to(), DeliveryStatus.DELIVERED, "SM1", null));
            return new Outcome.Accepted("SM1");
        });
        sender().send(chunk("a", 1));

        assertThat(deliveries.status(FIRST, alert.id())).contains(DeliveryStatus.DELIVERED);
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENT, 1));
    }

    @Test
    void in_quiet_hours_a_routine_text_waits_and_is_checked_again_when_they_end() {
        settings.quiet(new QuietHours(LocalTime.of(11, 0), LocalTime.of(12, 10)));
        sender().send(chunk("a", 2));
        assertThat(provider.attempts()).isEmpty();
        assertThat(settled()).isEmpty();
        assertThat(remainders.delays()).containsExactly(Duration.ofMinutes(10));

        contacts.suppress(FIRST, OPT_OUT);
        now = now.plus(Duration.ofMinutes(10));
        remainders.drain().forEach(sender()::send);

        assertThat(provider.addresses()).doesNotContain(FIRST).hasSize(1);
    }

    @Test
    void in_quiet_hours_an_urgent_alert_goes_at_once() {
        settings.quiet(new QuietHours(LocalTime.of(11, 0), LocalTime.of(12, 10)));
        accept(Examples.urgent());
        sender().send(chunk("a", 2));

        assertThat(provider.attempts()).hasSize(2);
    }

    @Test
    void who_has_quiet_hours_of_their_own_waits_alone() {
        Chunk chunk = chunk("a", 2);
        Recipient first = chunk.recipients().getFirst();
        var quiet = new QuietHours(LocalTime.of(9, 0), LocalTime.of(17, 0));
        var left = new Recipient(first.subscriberId(), first.address(), first.language(), quiet, first.seat());
        sender().send(new Chunk(
                alert.id(),
                Channel.SMS,
                "a",
                0,
                List.of(left, chunk.recipients().getLast())));

        assertThat(provider.addresses()).doesNotContain(FIRST).hasSize(1);
        assertThat(remainders.delays()).containsExactly(Duration.ofMinutes(15));
    }

    @Test
    void what_the_provider_refuses_for_good_has_failed() {
        provider.answer(m -> new Outcome.Refused("21211"));
        sender().send(chunk("a", 1));

        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.FAILED, 1));
        assertThat(remainders.drain()).isEmpty();
    }

    @Test
    void an_attempt_that_died_after_its_claim_is_left_alone_while_leased_then_asked_after() {
        var key = new Deliveries.Key(FIRST, alert.id());
        Chunk chunk = chunk("a", 1);
        var attempt = new Deliveries.Attempt(
                Channel.SMS, new Deliveries.Seat(chunk.name(), 0), now, now.plus(SendTimes.DOUBT.lease()), false);
        deliveries.claim(key, attempt);
        provider.traces(m -> new Trace.Gone("SM1"));

        sender().send(chunk);
        assertThat(settled()).isEmpty();
        now = now.plus(SendTimes.DOUBT.lease());
        remainders.drain().forEach(sender()::send);

        assertThat(provider.attempts()).isEmpty();
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENT, 1));
    }

    @Test
    void what_the_time_does_not_suffice_for_is_left_to_another() {
        InstantSource ticking = () -> now = now.plusSeconds(1);
        sender(deliveries, remainders, 1, ticking).send(chunk("a", 50));

        int sent = provider.attempts().size();
        assertThat(sent).isPositive().isLessThan(50);
        assertThat(remainders.drain().getFirst().recipients()).hasSize(50 - sent);
    }

    @Test
    void a_crash_before_the_remainder_is_queued_leaves_everybody_to_the_next_receive() {
        provider.answer(m -> new Outcome.NotSent("HTTP 429"));
        Queue<Chunk> broken = new Queue<>() {
            @Override
            public void send(List<Chunk> records) {
                throw new IllegalStateException("crash");
            }

            @Override
            public boolean idle() {
                throw new AssertionError();
            }

            @Override
            public void sendLater(Chunk chunk, Duration delay) {
                throw new IllegalStateException("crash");
            }
        };
        var crashing = sender(deliveries, broken, 8, clock);
        assertThatThrownBy(() -> crashing.send(chunk("a", 2))).hasMessage("crash");

        provider.answer(m -> new Outcome.Accepted("SM1"));
        sender().send(chunk("a", 2));
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENT, 2));
    }

    /** Shows that the claim is what keeps the second message away: with claims that always succeed, it goes twice. */
    @Test
    void without_the_claims_condition_a_second_delivery_of_the_message_would_send_twice() {
        var careless = sender(new UnconditionalDeliveries(), remainders, 8, clock);
        careless.send(chunk("a", 1));
        careless.send(chunk("a", 1));

        assertThat(provider.addresses()).containsExactly(FIRST, FIRST);
    }

    @Test
    void an_attempt_that_breaks_off_is_left_for_a_later_round_and_the_others_go() {
        provider.answer(m -> {
            if (m.to().equals(FIRST)) {
                throw new IllegalStateException("no answer");
            }
            return new Outcome.Accepted("SM1");
        });
        sender().send(chunk("a", 2));

        assertThat(settled()).containsEntry(DeliveryStatus.SENT, 1);
        assertThat(remainders.delays()).containsExactly(SendTimes.FIRST_RETRY);
        assertThat(remainders.drain()).singleElement().satisfies(left -> {
            assertThat(left.attempt()).isEqualTo(1);
            assertThat(left.recipients()).extracting(Recipient::address).containsExactly(FIRST);
        });
    }

    private SendChunk sender() {
        return sender(8);
    }

    private SendChunk sender(int atOnce) {
        return sender(deliveries, remainders, atOnce, clock);
    }

    private SendChunk sender(Deliveries ledger, Queue<Chunk> queue, int atOnce, InstantSource source) {
        var one = new SendOne(ledger, new MemoryDeliveries(), clearances, provider, m -> 1, source, SendTimes.DOUBT);
        var like = SendContexts.of(
                alerts,
                tallies,
                settings,
                new MemoryDiaries(),
                new ChunkQueues(Map.of(Channel.SMS, queue), Map.of()),
                new ThreadedAttempts(atOnce),
                source,
                moment -> {});
        var sendContext = new SendContext(
                id -> new Briefing(like.briefings().of(id).alert(), over, settings.now()),
                alerts,
                tallies,
                settings,
                like.diaries(),
                like.queues(),
                like.attempts(),
                source,
                like.sleep(),
                like.budget());
        return new SendChunk(sendContext, one);
    }

    private void accept(Alert other) {
        alert = other;
        alerts.accept(alert, null, null);
    }

    private Map<DeliveryStatus, Integer> settled() {
        var counts = new java.util.TreeMap<DeliveryStatus, Integer>(progress());
        counts.remove(DeliveryStatus.QUEUED);
        return counts;
    }

    private Map<DeliveryStatus, Integer> progress() {
        return Progress.of(tallies.of(alert.id()), 1).channels().getOrDefault(Channel.SMS, Map.of());
    }

    private Chunk chunk(String part, int size) {
        var recipients = IntStream.range(0, size)
                .mapToObj(i -> new Recipient("r" + i, numbers(size).get(i), "en", null, i))
                .toList();
        var chunk = new Chunk(alert.id(), Channel.SMS, part, 0, recipients);
        tallies.put(Tally.page(alert.id(), "page#000#" + part, size, List.of(chunk), part, true));
        return chunk;
    }

    private static List<String> numbers(int size) {
        return IntStream.range(0, size).mapToObj("+447700900%03d"::formatted).toList();
    }
}
