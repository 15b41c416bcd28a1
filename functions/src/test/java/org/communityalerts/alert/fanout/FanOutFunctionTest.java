package org.communityalerts.alert.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.SlicePeople;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryReadings;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.delivery.ChunkQueues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FanOutFunctionTest {
    private final Alert alert = Examples.everywhere();
    private final Slice slice =
            new Slice(alert.id(), 0, alert.audience().partitions(), List.of(new KeyRange("0", "~")));
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryAudience audience = new MemoryAudience();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryQueue<Chunk> texts = new MemoryQueue<>();
    private final QueueFunction function = QueueFunction.each(Json.mapper(), Slice.class, fanOut()::read);

    @BeforeEach
    void two_residents_are_written_to_one_a_chunk() {
        alerts.accept(alert, null, null);
        audience.add(Examples.resident(1, Examples.PORTISHEAD, Channel.SMS));
        audience.add(Examples.resident(2, Examples.PORTISHEAD, Channel.SMS));
    }

    @Test
    void a_slice_becomes_chunks_and_what_cannot_be_read_comes_again_alone() {
        var answer = function.apply(Requests.queued("not a slice", Json.mapper().writeValueAsString(slice)));

        assertThat(Requests.failed(answer)).containsExactly("m0");
        assertThat(texts.drain()).hasSize(2);
    }

    @Test
    void read_again_only_the_chunks_in_which_somebody_has_no_outcome_are_queued_again() {
        read(slice);
        List<Chunk> chunks = texts.drain();
        tallies.add(Seats.of(alert.id(), Channel.SMS, chunks.getFirst().name(), DeliveryStatus.DELIVERED, Set.of(0)));

        read(slice.readAgain(""));

        assertThat(texts.drain())
                .extracting(Chunk::name)
                .containsExactly(chunks.getLast().name());
    }

    private void read(Slice one) {
        function.apply(Requests.queued(Json.mapper().writeValueAsString(one)));
    }

    private FanOut fanOut() {
        return new FanOut(
                alerts,
                new SlicePeople(audience, null),
                new MemoryReadings(),
                new Targeting(PlacesFile.forceArea()),
                new ChunkQueues(Map.of(Channel.SMS, texts), Map.of()),
                new MemoryQueue<>(),
                tallies,
                () -> Examples.NOW,
                Duration.ofSeconds(30),
                new FanOut.Size(10, 1));
    }
}
