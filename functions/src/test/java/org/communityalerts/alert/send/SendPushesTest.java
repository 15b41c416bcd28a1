package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Recipient;
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
import org.junit.jupiter.api.Test;

class SendPushesTest {
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryQueue<Chunk> followed = new MemoryQueue<>();
    private final RecordingProvider provider = new RecordingProvider();

    @Test
    void before_an_urgent_alert_is_pushed_it_is_noted_that_it_is_to_be_looked_at_once_devices_have_had_their_time() {
        var noted = new int[1];
        provider.answer(m -> {
            noted[0] = followed.delays().size();
            return new Outcome.Accepted("push-1");
        });
        send(Examples.urgent(), 1);

        assertThat(noted[0]).isEqualTo(1);
        assertThat(followed.delays()).hasSize(1).allMatch(delay -> delay.compareTo(SendTimes.TO_BE_SHOWN) > 0);
    }

    @Test
    void a_device_has_its_whole_time_to_show_a_push_that_went_a_moment_after_its_sender_looked_at_the_clock() {
        assertThat(SendTimes.TO_BE_WAITED_FOR).isGreaterThan(SendTimes.TO_BE_SHOWN);
        assertThat(SendTimes.TO_BE_LOOKED_AT).isGreaterThan(SendTimes.TO_BE_WAITED_FOR);
    }

    @Test
    void a_large_chunk_is_looked_at_in_parts_that_leave_nobody_out() {
        send(Examples.urgent(), 120);

        assertThat(followed.drain())
                .hasSize(3)
                .flatExtracting(Chunk::recipients)
                .extracting(Recipient::seat)
                .containsExactlyElementsOf(IntStream.range(0, 120).boxed().toList());
    }

    @Test
    void a_routine_alert_is_pushed_and_followed_by_nothing() {
        send(Examples.everywhere(), 1);

        assertThat(provider.attempts()).hasSize(1);
        assertThat(followed.drain()).isEmpty();
    }

    /** Its push service says so, and then a text follows. */
    @Test
    void a_browser_that_is_off_the_record_by_then_is_pushed_to_all_the_same() {
        contacts.belongs("device 0", "r0");
        contacts.disown("device 0");
        send(Examples.urgent(), 1);

        assertThat(provider.attempts()).hasSize(1);
    }

    private void send(Alert alert, int many) {
        alerts.accept(alert, null, null);
        List<Recipient> recipients = IntStream.range(0, many)
                .mapToObj(n -> new Recipient("r" + n, "device " + n, "en", null, n))
                .toList();
        new SendPushes(alerts, sender(), followed).send(new Chunk(alert.id(), Channel.PUSH, "a", 0, recipients));
    }

    private SendChunk sender() {
        var clearances = new MemoryClearances(alerts, contacts);
        var deliveries = new MemoryDeliveries();
        var one =
                new SendOne(deliveries, deliveries, clearances, provider, m -> 1, () -> Examples.NOW, SendTimes.DOUBT);
        return new SendChunk(
                SendContexts.of(
                        alerts,
                        new MemoryTallies(),
                        new MemorySettings(),
                        new MemoryDiaries(),
                        new ChunkQueues(Map.of(Channel.PUSH, new MemoryQueue<>()), Map.of()),
                        new ThreadedAttempts(1),
                        () -> Examples.NOW,
                        moment -> {}),
                one);
    }
}
