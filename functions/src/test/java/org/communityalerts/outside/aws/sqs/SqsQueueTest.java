package org.communityalerts.outside.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import tools.jackson.databind.json.JsonMapper;

class SqsQueueTest {
    private final Sent sqs = new Sent();
    private final SqsQueue<String> queue = new SqsQueue<>(sqs, "https://sqs.example/queue", JsonMapper.shared());

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "999, 1", "1000, 1", "1001, 2", "90000, 90", "899001, 900"})
    void what_waits_is_received_no_sooner_than_asked_because_seconds_are_rounded_up(long millis, int seconds) {
        queue.sendLater("a", Duration.ofMillis(millis));

        assertThat(sqs.delayed).singleElement().satisfies(message -> {
            assertThat(message.delaySeconds()).isEqualTo(seconds);
            assertThat(message.messageBody()).isEqualTo("\"a\"");
        });
    }

    @Test
    void what_a_resident_writes_that_is_no_character_keeps_nothing_from_being_queued() {
        queue.sendLater("a\uFFFEb", Duration.ZERO);
        queue.send(List.of("a\uFFFFb"));

        assertThat(sqs.delayed.getFirst().messageBody()).isEqualTo("\"a\uFFFDb\"");
        assertThat(sqs.bodies).containsExactly("\"a\uFFFDb\"");
    }

    @Test
    void many_go_ten_at_a_time_and_large_ones_as_many_as_a_batch_has_room_for() {
        queue.send(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));
        assertThat(sqs.batches).containsExactlyInAnyOrder(10, 1);

        sqs.batches.clear();
        queue.send(List.of("a".repeat(600_000), "b".repeat(300_000), "c".repeat(200_000)));
        assertThat(sqs.batches).containsExactlyInAnyOrder(2, 1);
    }

    /** Keeps what it is given. */
    private static final class Sent implements SqsClient {
        private final List<SendMessageRequest> delayed = new ArrayList<>();
        private final List<Integer> batches = new ArrayList<>();
        private final List<String> bodies = new ArrayList<>();

        @Override
        public SendMessageResponse sendMessage(SendMessageRequest message) {
            delayed.add(message);
            return SendMessageResponse.builder().build();
        }

        @Override
        public synchronized SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest batch) {
            batches.add(batch.entries().size());
            batch.entries().forEach(entry -> bodies.add(entry.messageBody()));
            return SendMessageBatchResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }
}
