package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.edge.queue.QueueFunction;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendFunctionsTest {
    private final Alert alert = Examples.everywhere();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final RecordingProvider provider = new RecordingProvider();

    @ParameterizedTest
    @EnumSource(names = {"SMS", "VOICE", "EMAIL"})
    void each_chunk_of_a_batch_is_sent_and_what_cannot_be_read_comes_again_alone(Channel channel) {
        alerts.accept(alert, null, null);
        var recipient = new Recipient("a", "somebody", "en", null, 0);
        String chunk = Json.mapper().writeValueAsString(new Chunk(alert.id(), channel, "x", 0, List.of(recipient)));

        var answer = QueueFunction.each(Json.mapper(), Chunk.class, sendChunk(channel)::send)
                .apply(Requests.queued("not a chunk", chunk));

        assertThat(Requests.failed(answer)).containsExactly("m0");
        assertThat(provider.addresses()).containsExactly("somebody");
    }

    private SendChunk sendChunk(Channel channel) {
        var clearances = new MemoryClearances(alerts, new MemoryContacts());
        var deliveries = new MemoryDeliveries();
        var one = new SendOne(
                deliveries, deliveries, clearances, provider, message -> 1, () -> Examples.NOW, SendTimes.DOUBT);
        var context = SendContexts.of(
                alerts,
                new MemoryTallies(),
                new MemorySettings(),
                new MemoryDiaries(),
                new ChunkQueues(Map.of(channel, new MemoryQueue<>()), Map.of()),
                new ThreadedAttempts(1),
                () -> Examples.NOW,
                moment -> {});
        return new SendChunk(context, one);
    }
}
