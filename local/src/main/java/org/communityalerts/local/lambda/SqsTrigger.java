package org.communityalerts.local.lambda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.local.metrics.Counts;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Feeds a queue's messages to a function in batches. What the function took is deleted; what it names as failed, or all
 * of it if it fails as a whole, becomes visible again in its time, and goes to the dead letters in the end.
 */
public final class SqsTrigger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqsTrigger.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Lambda starts with five a queue. */
    private static final int USUAL_CALLS = 5;

    private static final int LONG_POLL = 20;
    private static final int USUAL_BATCH = 10;
    private static final int RECEIVE_LIMIT = 10;

    private final SqsClient sqs;
    private final String queueUrl;
    private final String queueArn;
    private final String name;
    private final boolean mayLoop;
    private final Invocable function;
    private final int batchSize;
    private final int window;
    private final boolean partial;
    private final Semaphore calls;
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param event the event's properties in the template */
    public SqsTrigger(SqsClient sqs, Names names, Resource called, Map<String, Object> event, Invocable function) {
        this.sqs = sqs;
        this.name = called.name();
        this.mayLoop = "Allow".equals(called.properties().get("RecursiveLoop"));
        this.queueArn = Resource.in(event, "Queue").toString();
        this.queueUrl = names.queueUrl(Names.fromArn(queueArn));
        this.function = function;
        var properties = new Resource("event", "SQS", event);
        this.batchSize = properties.number("BatchSize", USUAL_BATCH);
        this.window = properties.number("MaximumBatchingWindowInSeconds", 0);
        this.partial = event.containsKey("FunctionResponseTypes")
                && Resource.asTexts(event.get("FunctionResponseTypes")).contains("ReportBatchItemFailures");
        this.calls = new Semaphore(new Resource("event", "SQS", properties.object("ScalingConfig"))
                .number("MaximumConcurrency", USUAL_CALLS));
    }

    /** Lambda looks at the queue before it takes the trigger. */
    public void start(ExecutorService threads) {
        sqs.getQueueAttributes(q -> q.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN));
        threads.submit(() -> poll(threads));
    }

    /** Takes no more messages; what is being worked on goes on. */
    @Override
    public void close() {
        closed = true;
        waiting.forEach(Thread::interrupt);
    }

    /** One poll waits at a time, however many calls there may be: a queue with nothing in it costs next to nothing. */
    private void poll(ExecutorService threads) {
        while (!closed) {
            try {
                calls.acquire();
                List<Message> batch = received();
                // What comes at the very end is left in the queue.
                if (batch.isEmpty() || closed) {
                    calls.release();
                } else {
                    threads.submit(() -> handle(batch));
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<Message> received() {
        try {
            return receive();
        } catch (SdkException e) {
            lost(e);
            return List.of();
        }
    }

    private void handle(List<Message> batch) {
        try {
            delete(batch, invoke(batch));
        } catch (SdkException e) {
            lost(e);
        } finally {
            calls.release();
        }
    }

    private void lost(SdkException e) {
        if (!closed) {
            LOG.warn("lost the queue {}: {}", queueArn, e.getClass().getSimpleName());
        }
    }

    private List<Message> receive() {
        List<Message> batch = new ArrayList<>(receive(Math.min(batchSize, RECEIVE_LIMIT), LONG_POLL));
        long until = System.nanoTime() + window * 1_000_000_000L;
        while (!batch.isEmpty() && batch.size() < batchSize && System.nanoTime() < until) {
            batch.addAll(receive(Math.min(batchSize - batch.size(), RECEIVE_LIMIT), 1));
        }
        return batch;
    }

    private List<Message> receive(int most, int seconds) {
        waiting.add(Thread.currentThread());
        try {
            return sqs.receiveMessage(r -> r.queueUrl(queueUrl)
                            .maxNumberOfMessages(most)
                            .waitTimeSeconds(seconds)
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages();
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    /** The ids of the messages that failed. */
    private Set<String> invoke(List<Message> batch) {
        Lineage lineage = Lineage.of(batch.stream()
                .map(message -> message.attributes().getOrDefault(MessageSystemAttributeName.AWS_TRACE_HEADER, ""))
                .toList());
        if (!mayLoop && lineage.isLoopOf(name)) {
            return dropped(batch);
        }
        Lineage.isCurrent(lineage.with(name));
        try {
            byte[] answer = function.invoke(JSON.writeValueAsBytes(
                    Map.of("Records", batch.stream().map(this::record).toList())));
            return partial ? failures(answer) : Set.of();
        } catch (IOException | RuntimeException e) {
            LOG.warn("an invocation from {} failed: {}", queueArn, e.toString());
            return ids(batch);
        }
    }

    /** Not called at all: the messages end among the dead letters, in their time. */
    private Set<String> dropped(List<Message> batch) {
        LOG.warn("{} is in a loop with {} and not called: RecursiveInvocationsDropped", name, queueArn);
        Counts.add("recursive_invocations_dropped_total{function=\"" + name + "\"}", 1);
        return ids(batch);
    }

    private static Set<String> ids(List<Message> batch) {
        return batch.stream().map(Message::messageId).collect(Collectors.toSet());
    }

    private static Set<String> failures(byte[] answer) {
        var failed = new HashSet<String>();
        for (JsonNode failure : JSON.readTree(answer).path("batchItemFailures")) {
            failed.add(failure.path("itemIdentifier").asString());
        }
        return failed;
    }

    private void delete(List<Message> batch, Set<String> failed) {
        var done = batch.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .toList();
        for (int from = 0; from < done.size(); from += RECEIVE_LIMIT) {
            var some = entries(done.subList(from, Math.min(from + RECEIVE_LIMIT, done.size())));
            sqs.deleteMessageBatch(d -> d.queueUrl(queueUrl).entries(some));
        }
    }

    private static List<DeleteMessageBatchRequestEntry> entries(List<Message> messages) {
        return IntStream.range(0, messages.size())
                .mapToObj(i -> DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .receiptHandle(messages.get(i).receiptHandle())
                        .build())
                .toList();
    }

    private Map<String, Object> record(Message message) {
        var record = new LinkedHashMap<String, Object>();
        record.put("messageId", message.messageId());
        record.put("receiptHandle", message.receiptHandle());
        record.put("body", message.body());
        record.put("attributes", message.attributesAsStrings());
        record.put("messageAttributes", Map.of());
        record.put("md5OfBody", message.md5OfBody());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", queueArn);
        record.put("awsRegion", Names.REGION);
        return record;
    }
}
