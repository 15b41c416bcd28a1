package org.communityalerts.outside.aws.sqs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.communityalerts.domain.Letters;
import org.communityalerts.port.Queue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import tools.jackson.databind.json.JsonMapper;

/** An SQS queue of records, as JSON. */
public final class SqsQueue<T> implements Queue<T> {
    private static final int MOST = 10;
    private static final List<QueueAttributeName> CONTENTS = List.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    /** SQS takes 1 MiB a batch; some is left for what it adds. */
    private static final int LARGEST = 1_000_000;

    private static final Executor THREADS = Thread::startVirtualThread;

    private final SqsClient sqs;
    private final String url;
    private final JsonMapper json;

    public SqsQueue(SqsClient sqs, String url, JsonMapper json) {
        this.sqs = sqs;
        this.url = url;
        this.json = json;
    }

    /** Batches go side by side; whichever fails, all have been tried. */
    @Override
    public void send(List<T> records) {
        List<List<String>> batches = batches(records);
        if (batches.size() == 1) {
            sendBatch(batches.getFirst());
            return;
        }
        var sent = batches.stream()
                .map(batch -> CompletableFuture.runAsync(() -> sendBatch(batch), THREADS))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sent).join();
    }

    private List<List<String>> batches(List<T> records) {
        var batches = new ArrayList<List<String>>();
        int space = 0;
        for (T record : records) {
            String body = body(record);
            int length = body.getBytes(StandardCharsets.UTF_8).length;
            if (batches.isEmpty() || batches.getLast().size() == MOST || length > space) {
                batches.add(new ArrayList<>(MOST));
                space = LARGEST;
            }
            batches.getLast().add(body);
            space -= length;
        }
        return batches;
    }

    @Override
    public void sendLater(T record, Duration delay) {
        sqs.sendMessage(m -> m.queueUrl(url).messageBody(body(record)).delaySeconds(wholeSeconds(delay)));
    }

    /** SQS refuses a message with what is no character, and whatever residents write goes through a queue. */
    private String body(T record) {
        return Letters.wellFormed(json.writeValueAsString(record));
    }

    /** No sooner than asked: what is received a little too early goes round at once, again and again. */
    private static int wholeSeconds(Duration delay) {
        return (int) delay.plusMillis(999).toSeconds();
    }

    @Override
    public boolean idle() {
        return sqs.getQueueAttributes(q -> q.queueUrl(url).attributeNames(CONTENTS)).attributes().values().stream()
                .allMatch("0"::equals);
    }

    private void sendBatch(List<String> bodies) {
        var entries = new ArrayList<SendMessageBatchRequestEntry>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(i))
                    .messageBody(bodies.get(i))
                    .build());
        }
        var answer = sqs.sendMessageBatch(b -> b.queueUrl(url).entries(entries));
        if (answer.hasFailed() && !answer.failed().isEmpty()) {
            throw new IllegalStateException(answer.failed().size() + " of " + bodies.size()
                    + " messages were not queued: " + answer.failed().getFirst().code());
        }
    }
}
