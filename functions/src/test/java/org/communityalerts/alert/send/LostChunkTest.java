package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;
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
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Tallies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chunk's function dies before it counts, its message is lost, and its page has been cut otherwise since. */
class LostChunkTest {
    private static final Suppression OPT_OUT = new Suppression(Suppression.Reason.OPT_OUT, Examples.NOW, "text");
    private static final String ONE = "+447700900001";
    private static final String TWO = "+447700900002";
    private static final String NEW = "+447700900003";

    private final Alert alert = Examples.everywhere();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemoryClearances clearances = new MemoryClearances(alerts, contacts);
    private final MemoryTallies tallies = new MemoryTallies();
    private final RecordingProvider provider = new RecordingProvider();
    private final Chunk lost = chunk("lost", ONE, TWO);
    private final Chunk again = chunk("again", NEW, ONE, TWO);

    @BeforeEach
    void the_alert_is_on_record() {
        alerts.accept(alert, null, null);
    }

    @Test
    void a_suppressed_resident_is_counted_by_whoever_meets_the_delivery_next() {
        contacts.suppress(ONE, OPT_OUT);
        die(lost);
        send(again);

        assertThat(counts()).isEqualTo(Map.of(DeliveryStatus.SENT, 2, DeliveryStatus.SUPPRESSED, 1));
    }

    @Test
    void a_stop_before_the_attempt_is_counted_by_whoever_meets_the_delivery_next() {
        alerts.stop(alert.id(), new Stop("officer", null, Examples.NOW));
        die(lost);
        send(again);

        assertThat(counts()).isEqualTo(Map.of(DeliveryStatus.STOPPED, 3));
    }

    @Test
    void a_refusal_is_counted_with_its_code_by_whoever_meets_the_delivery_next() {
        provider.answer(m -> m.to().equals(ONE) ? new Outcome.Refused("21211") : new Outcome.Accepted("SM1"));
        die(lost);
        send(again);

        assertThat(counts()).isEqualTo(Map.of(DeliveryStatus.SENT, 2, DeliveryStatus.FAILED, 1));
        assertThat(refusals()).isEqualTo(Map.of("21211", 1));
    }

    @Test
    void a_refusal_keeps_its_code_if_the_function_dies_before_it_counts() {
        provider.answer(m -> new Outcome.Refused("21211"));
        die(again);
        send(again);

        assertThat(refusals()).isEqualTo(Map.of("21211", 3));
    }

    @Test
    void what_the_lost_chunk_counts_after_all_is_counted_once() {
        die(lost);
        send(again);
        send(lost);
        send(again);

        assertThat(counts()).isEqualTo(Map.of(DeliveryStatus.SENT, 3));
    }

    private void send(Chunk chunk) {
        tallies.put(Tally.page(alert.id(), "page#000#", 3, List.of(again), "z", true));
        sender(tallies).send(chunk);
    }

    private void die(Chunk chunk) {
        assertThatThrownBy(() -> sender(new Dying()).send(chunk)).hasMessage("died");
    }

    private SendChunk sender(Tallies counted) {
        var one =
                new SendOne(deliveries, deliveries, clearances, provider, m -> 1, () -> Examples.NOW, SendTimes.DOUBT);
        var sendContext = SendContexts.of(
                alerts,
                counted,
                new MemorySettings(),
                new MemoryDiaries(),
                new ChunkQueues(Map.of(Channel.SMS, new MemoryQueue<>()), Map.of()),
                new ThreadedAttempts(1),
                () -> Examples.NOW,
                moment -> {});
        return new SendChunk(sendContext, one);
    }

    private Chunk chunk(String part, String... addresses) {
        var recipients = IntStream.range(0, addresses.length)
                .mapToObj(i -> new Recipient("r" + addresses[i], addresses[i], "en", null, i))
                .toList();
        return new Chunk(alert.id(), Channel.SMS, part, 0, recipients);
    }

    private Map<DeliveryStatus, Integer> counts() {
        var counts =
                new EnumMap<>(Progress.of(tallies.of(alert.id()), 1).channels().get(Channel.SMS));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private Map<String, Integer> refusals() {
        var refusals = new HashMap<String, Integer>();
        tallies.of(alert.id())
                .forEach(tally -> tally.refusals()
                        .getOrDefault(Channel.SMS, Map.of())
                        .forEach((code, n) -> refusals.merge(code, n, Integer::sum)));
        return refusals;
    }

    /** The function dies when it is about to count. */
    private static final class Dying implements Tallies {
        @Override
        public void put(Tally tally) {
            throw new AssertionError("a sender writes no tally whole");
        }

        @Override
        public void add(Seats seats) {
            throw new IllegalStateException("died");
        }

        @Override
        public List<Tally> of(String alertId) {
            throw new AssertionError("a sender reads no tally");
        }

        @Override
        public List<Seats> seats(String alertId) {
            throw new AssertionError("a sender reads no seats");
        }

        @Override
        public Optional<Tally> lastPage(String alertId, String pages) {
            throw new AssertionError("a sender reads no tally");
        }
    }
}
