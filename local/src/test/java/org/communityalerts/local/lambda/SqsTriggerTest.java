package org.communityalerts.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.communityalerts.local.aws.SqsServer;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Types;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A queue's trigger does what Lambda's does, over SQS's own protocol. */
class SqsTriggerTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static SqsServer server;
    private static SqsClient sqs;
    private static int queues;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failing = Collections.synchronizedList(new ArrayList<>());
    private String queue;
    private String deadLetters;
    private boolean loops;
    private SqsTrigger trigger;

    @BeforeAll
    static void start() throws Exception {
        server = new SqsServer();
        server.start(null);
        sqs = SqsClient.builder()
                .endpointOverride(URI.create(server.url()))
                .region(Region.of(Names.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterAll
    static void stop() {
        sqs.close();
        server.close();
    }

    @BeforeEach
    void make_a_queue_that_gives_up_after_two_receives() {
        // Long enough that nothing comes again because the machine was slow to take it.
        make(5);
    }

    private void make(int visibilitySeconds) {
        queue = "Queue" + queues++;
        deadLetters = queue + "DeadLetters";
        sqs.createQueue(q -> q.queueName(deadLetters));
        String redrive = JSON.writeValueAsString(Map.of("deadLetterTargetArn", arn(deadLetters), "maxReceiveCount", 2));
        sqs.createQueue(q -> q.queueName(queue)
                .attributes(Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        Integer.toString(visibilitySeconds),
                        QueueAttributeName.REDRIVE_POLICY,
                        redrive)));
    }

    @AfterEach
    void close() {
        trigger.close();
        threads.shutdownNow();
    }

    @Test
    void a_message_that_was_taken_is_gone() {
        listen(Map.of());
        send("a");

        patiently().until(() -> waiting(queue) == 0 && !batches.isEmpty());
        assertThat(batches).containsExactly(List.of("a"));
    }

    @Test
    void of_a_batch_only_what_is_named_as_failed_comes_again_and_then_goes_to_the_dead_letters() {
        failing.add("bad");
        send("good", "bad");
        listen(Map.of("BatchSize", 10, "FunctionResponseTypes", List.of("ReportBatchItemFailures")));

        patiently().until(() -> waiting(deadLetters) == 1);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyInAnyOrder("good", "bad", "bad");
    }

    @Test
    void without_partial_failures_a_batch_that_throws_comes_again_as_a_whole() {
        failing.add("throw");
        send("good", "throw");
        listen(Map.of("BatchSize", 10));

        patiently().until(() -> waiting(deadLetters) == 2);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyInAnyOrder("good", "throw", "good", "throw");
    }

    @Test
    void a_window_gathers_messages_up_to_the_batch_size() {
        make(60);
        listen(Map.of(
                "BatchSize", 3, "MaximumBatchingWindowInSeconds", 2, "ScalingConfig", Map.of("MaximumConcurrency", 2)));
        send("a");
        send("b");
        send("c");

        patiently().until(() -> batches.stream().mapToInt(List::size).sum() == 3);
        assertThat(batches.size()).isLessThan(3);
    }

    @Test
    void no_more_run_at_once_than_the_template_says() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var twoRun = new CountDownLatch(2);
        make(60);
        start(Map.of("BatchSize", 1, "ScalingConfig", Map.of("MaximumConcurrency", 2)), event -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            twoRun.countDown();
            awaitQuietly(twoRun);
            running.decrementAndGet();
            return "{}".getBytes();
        });
        send("a", "b", "c", "d", "e", "f");

        patiently().until(() -> waiting(queue) == 0);
        assertThat(most).hasValue(2);
    }

    @Test
    void who_sends_to_its_own_queue_is_called_sixteen_times_and_then_no_more() {
        var calls = sendingToItself();

        patiently().until(() -> waiting(deadLetters) == 1);
        assertThat(calls).hasValue(16);
    }

    @Test
    void who_may_loop_goes_on() {
        loops = true;
        var calls = sendingToItself();

        patiently().until(() -> calls.get() > 36);
        assertThat(waiting(deadLetters)).isZero();
    }

    private AtomicInteger sendingToItself() {
        var calls = new AtomicInteger();
        start(Map.of("BatchSize", 1), event -> {
            calls.incrementAndGet();
            send("again");
            return "{}".getBytes();
        });
        send("first");
        return calls;
    }

    private void listen(Map<String, Object> properties) {
        start(properties, this::take);
    }

    private void start(Map<String, Object> properties, Invocable function) {
        var event = new HashMap<>(properties);
        event.put("Queue", arn(queue));
        var called = new Resource("Looping", Types.FUNCTION, loops ? Map.of("RecursiveLoop", "Allow") : Map.of());
        trigger = new SqsTrigger(sqs, new Names(server.url()), called, event, function);
        trigger.start(threads);
    }

    private byte[] take(byte[] event) {
        var bodies = new ArrayList<String>();
        var failures = new ArrayList<Map<String, String>>();
        for (JsonNode message : JSON.readTree(event).path("Records")) {
            String body = message.path("body").asString();
            bodies.add(body);
            if (failing.contains(body)) {
                failures.add(Map.of("itemIdentifier", message.path("messageId").asString()));
            }
        }
        batches.add(bodies);
        if (bodies.contains("throw")) {
            throw new IllegalStateException("as told");
        }
        return JSON.writeValueAsBytes(Map.of("batchItemFailures", failures));
    }

    private void send(String... bodies) {
        String url = server.url() + "/" + Names.ACCOUNT + "/" + queue;
        sqs.sendMessageBatch(b -> b.queueUrl(url)
                .entries(java.util.stream.IntStream.range(0, bodies.length)
                        .mapToObj(i -> software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry.builder()
                                .id("m" + i)
                                .messageBody(bodies[i])
                                .build())
                        .toList()));
    }

    /** Messages waiting or in hand. */
    private static int waiting(String name) {
        var attributes = sqs.getQueueAttributes(q -> q.queueUrl(server.url() + "/" + Names.ACCOUNT + "/" + name)
                        .attributeNames(QueueAttributeName.ALL))
                .attributes();
        return Integer.parseInt(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                + Integer.parseInt(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String arn(String name) {
        return "arn:aws:sqs:" + Names.REGION + ":" + Names.ACCOUNT + ":" + name;
    }
}
