package org.communityalerts.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryClearances;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.memory.RecordingProvider;
import org.communityalerts.model.Alert;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Chunk;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.model.Outcome;
import org.communityalerts.model.Progress;
import org.communityalerts.model.Recipient;
import org.communityalerts.model.Stop;
import org.communityalerts.model.Tally;
import org.communityalerts.port.Deliveries;
import org.communityalerts.port.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendChunkTest {
    private static final String FIRST = "+447700900000";

    private final Alert alert = Examples.everywhere();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryClearances clearances = new MemoryClearances(alerts);
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryQueue<Chunk> remainders = new MemoryQueue<>();
    private final RecordingProvider provider = new RecordingProvider();
    private Instant now = Examples.NOW;
    private final InstantSource clock = () -> now;

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
        tallies.put(Tally.page(alert.id(), "page#000#", 2, Map.of(Channel.SMS, 2), "x", true));
        sender().send(chunk("a", 1));
        sender().send(chunk("b", 1));

        assertThat(provider.addresses()).containsExactly(FIRST);
        assertThat(progress()).containsEntry(DeliveryStatus.SENT, 1).containsEntry(DeliveryStatus.QUEUED, 0);
    }

    @Test
    void a_suppressed_address_is_left_alone() {
        clearances.suppress(FIRST);
        sender().send(chunk("a", 2));

        assertThat(provider.addresses()).doesNotContain(FIRST).hasSize(1);
        assertThat(settled()).containsEntry(DeliveryStatus.SUPPRESSED, 1).containsEntry(DeliveryStatus.SENT, 1);
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
    void what_may_have_gone_is_unknown_and_never_blindly_sent_again() {
        provider.answer(m -> new Outcome.Unknown("HTTP 500"));
        sender().send(chunk("a", 2));
        sender().send(chunk("a", 2));

        assertThat(provider.attempts()).hasSize(2);
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.UNKNOWN, 2));
    }

    @Test
    void what_the_provider_refuses_for_good_has_failed() {
        provider.answer(m -> new Outcome.Refused("21211"));
        sender().send(chunk("a", 1));

        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.FAILED, 1));
        assertThat(remainders.drain()).isEmpty();
    }

    @Test
    void an_attempt_that_died_after_its_claim_is_left_alone_while_leased_then_unknown() {
        var key = new Deliveries.Key(FIRST, alert.id());
        Chunk chunk = chunk("a", 1);
        deliveries.claim(key, Channel.SMS, chunk.name(), now, now.plusSeconds(90));

        sender().send(chunk);
        Chunk later = remainders.drain().getFirst();
        now = now.plusSeconds(91);
        sender().send(later);

        assertThat(provider.attempts()).isEmpty();
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.UNKNOWN, 1));
    }

    @Test
    void what_the_time_does_not_suffice_for_is_left_to_another() {
        InstantSource ticking = () -> now = now.plusSeconds(1);
        var pace = new SendChunk.Pace(1, Duration.ofSeconds(10));
        new SendChunk(alerts, one(ticking), remainders, tallies, ticking, pace).send(chunk("a", 50));

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
            public void sendLater(Chunk chunk, Duration delay) {
                throw new IllegalStateException("crash");
            }
        };
        var crashing = new SendChunk(alerts, one(clock), broken, tallies, clock, pace());
        assertThatThrownBy(() -> crashing.send(chunk("a", 2))).hasMessage("crash");

        provider.answer(m -> new Outcome.Accepted("SM1"));
        sender().send(chunk("a", 2));
        assertThat(settled()).containsOnly(Map.entry(DeliveryStatus.SENT, 2));
    }

    /** Shows that the claim is what keeps the second message away: with claims that always succeed, it goes twice. */
    @Test
    void without_the_claims_condition_a_second_delivery_of_the_message_would_send_twice() {
        Deliveries unconditional = new UnconditionalDeliveries();
        var careless = new SendChunk(
                alerts,
                new SendOne(unconditional, clearances, provider, clock, Duration.ofSeconds(90)),
                remainders,
                tallies,
                clock,
                pace());
        careless.send(chunk("a", 1));
        careless.send(chunk("a", 1));

        assertThat(provider.addresses()).containsExactly(FIRST, FIRST);
    }

    private SendChunk sender() {
        return sender(8);
    }

    private SendChunk sender(int atOnce) {
        var pace = new SendChunk.Pace(atOnce, Duration.ofSeconds(35));
        return new SendChunk(alerts, one(clock), remainders, tallies, clock, pace);
    }

    private SendOne one(InstantSource source) {
        return new SendOne(deliveries, clearances, provider, source, Duration.ofSeconds(90));
    }

    private static SendChunk.Pace pace() {
        return new SendChunk.Pace(8, Duration.ofSeconds(35));
    }

    private Map<DeliveryStatus, Integer> settled() {
        var counts = new java.util.EnumMap<DeliveryStatus, Integer>(progress());
        counts.remove(DeliveryStatus.QUEUED);
        return counts;
    }

    private Map<DeliveryStatus, Integer> progress() {
        return Progress.of(tallies.of(alert.id()), 1).channels().get(Channel.SMS);
    }

    private Chunk chunk(String part, int size) {
        var recipients = IntStream.range(0, size)
                .mapToObj(i -> new Recipient("r" + i, numbers(size).get(i), "en"))
                .toList();
        return new Chunk(alert.id(), Channel.SMS, part, 0, recipients);
    }

    private static List<String> numbers(int size) {
        return IntStream.range(0, size).mapToObj("+447700900%03d"::formatted).toList();
    }
}
