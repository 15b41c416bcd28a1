package org.communityalerts.bench;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.communityalerts.aws.DynamoAlerts;
import org.communityalerts.aws.DynamoAudience;
import org.communityalerts.aws.DynamoTallies;
import org.communityalerts.aws.SqsQueue;
import org.communityalerts.edge.Json;
import org.communityalerts.fanout.FanOut;
import org.communityalerts.fanout.FanOutFunction;
import org.communityalerts.model.Audience;
import org.communityalerts.model.AudienceEntry;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Chunk;
import org.communityalerts.model.KeyRange;
import org.communityalerts.model.Recipient;
import org.communityalerts.model.Slice;
import org.communityalerts.places.PlacesFile;
import org.communityalerts.plan.PlanAlert;
import org.communityalerts.plan.PlanAlertFunction;
import org.communityalerts.port.ChunkQueues;
import org.communityalerts.port.Queue;
import org.communityalerts.targeting.Targeting;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * An alert to everybody, from its plan to its last chunk, its slices side by side, against the bare queries of the same
 * keys, side by side too, and batch sends that it cannot avoid. What queues between the functions take is not in it.
 */
public final class FanOutBench {
    private static final int RUNS = 3;
    private static final int WARM = 40;
    private static final int SMALLEST = 1000;
    /** As many as a fan-out reads at once; DynamoDB Local takes several times as long for as many as there are. */
    private static final int PAGE = 1000;

    private final JsonMapper json = Json.mapper();
    private final Ground ground;
    private final DynamoAlerts alerts;
    private final Targeting targeting = new Targeting(PlacesFile.forceArea());
    private final List<Slice> slices = new ArrayList<>();
    private final PlanAlertFunction plan;
    private final FanOutFunction fanOut;
    private final String queue;

    private FanOutBench(Ground ground) {
        this.ground = ground;
        alerts = new DynamoAlerts(ground.dynamo, "AlertsTable", json);
        queue = ground.queue("chunks");
        Queue<Chunk> chunks = new SqsQueue<>(ground.sqs, queue, json);
        var tallies = new DynamoTallies(ground.dynamo, "TalliesTable", InstantSource.system());
        Queue<String> web = new SqsQueue<>(ground.sqs, ground.queue("web"), json);
        plan = new PlanAlertFunction(json, new PlanAlert(alerts, targeting, new Kept(), web, tallies));
        fanOut = new FanOutFunction(
                json,
                new FanOut(
                        alerts,
                        new DynamoAudience(ground.dynamo, Ground.AUDIENCE),
                        targeting,
                        new ChunkQueues(
                                Map.of(Channel.SMS, chunks, Channel.VOICE, chunks, Channel.EMAIL, chunks), Map.of()),
                        new Kept(),
                        tallies,
                        InstantSource.system(),
                        Duration.ofMinutes(10),
                        FanOut.Size.USUAL));
    }

    public static void main(String[] arguments) throws Exception {
        try (var ground = new Ground()) {
            var bench = new FanOutBench(ground);
            int most = Integer.parseInt(System.getenv().getOrDefault("RESIDENTS", "100000"));
            bench.warm(Residents.entries(SMALLEST));
            var times = new TreeMap<Integer, Double>();
            var heap = new ArrayList<Long>();
            for (int settled = SMALLEST, count = SMALLEST; count <= most; settled = count, count *= 10) {
                ground.settle(Residents.entries(count).subList(settled, count));
                times.put(count, bench.measure(count));
                heap.add(Heap.megabytes());
            }
            System.out.printf(
                    "growth of the fan-out's time from %,d to %,d residents, exponent | %.2f | ≤ 1.05%n",
                    times.firstKey(), times.lastKey(), growth(times));
            System.out.printf(
                    "heap in use after fan-outs to %s | %s MB | flat%n",
                    joined(times.keySet(), "%,d"), joined(heap, "%d"));
        }
        System.exit(0);
    }

    private static String joined(Collection<? extends Number> numbers, String form) {
        return numbers.stream().map(form::formatted).collect(Collectors.joining(", "));
    }

    private void warm(List<AudienceEntry> people) {
        ground.settle(people);
        for (int run = 0; run < WARM; run++) {
            fanOut(accept("warm-" + run));
            bare(people.size());
        }
        ground.sqs.purgeQueue(q -> q.queueUrl(queue));
    }

    /** By how much faster than its size the time grows: 1 is a straight line. */
    private static double growth(TreeMap<Integer, Double> times) {
        return Math.log(times.lastEntry().getValue() / times.firstEntry().getValue())
                / Math.log((double) times.lastKey() / times.firstKey());
    }

    private double measure(int count) {
        double bare = Double.MAX_VALUE;
        double whole = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            String alertId = accept(count + "-" + run);
            whole = Math.min(whole, seconds(() -> fanOut(alertId)));
            bare = Math.min(bare, seconds(() -> bare(count)));
            ground.sqs.purgeQueue(q -> q.queueUrl(queue));
        }
        System.out.printf(
                "fan-out time ÷ bare reads and batch sends, %,d residents | %.2f (%.0f ÷ %.0f ms) | ≤ 1.3%n",
                count, whole / bare, whole * 1000, bare * 1000);
        return whole;
    }

    private String accept(String id) {
        alerts.accept(Horse.everywhere(id), null, null);
        return id;
    }

    private void fanOut(String alertId) {
        slices.clear();
        done(plan.apply(Horse.event(alertId)));
        sideBySide(slice -> done(fanOut.apply(Horse.event(slice))));
    }

    private void sideBySide(Consumer<Slice> work) {
        CompletableFuture.allOf(slices.stream()
                        .map(slice -> CompletableFuture.runAsync(() -> work.accept(slice), Thread::startVirtualThread))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private static void done(SQSBatchResponse answer) {
        if (!answer.getBatchItemFailures().isEmpty()) {
            throw new IllegalStateException("the fan-out failed");
        }
    }

    /** Every page of the queries, and as many messages of as many bytes. */
    private void bare(int count) {
        sideBySide(slice -> slice.ranges().forEach(this::query));
        String body = body();
        for (int left = count; left > 0; left -= 10 * FanOut.Size.USUAL.chunk()) {
            var batch = new ArrayList<SendMessageBatchRequestEntry>();
            for (int i = 0; i < 10 && left > i * FanOut.Size.USUAL.chunk(); i++) {
                batch.add(SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .messageBody(body)
                        .build());
            }
            ground.sqs.sendMessageBatch(b -> b.queueUrl(queue).entries(batch));
        }
    }

    private void query(KeyRange range) {
        ground.dynamo
                .queryPaginator(q -> q.tableName(Ground.AUDIENCE)
                        .limit(PAGE)
                        .keyConditionExpression("#group = :group AND #key BETWEEN :low AND :high")
                        .expressionAttributeNames(Map.of("#group", "group", "#key", "key"))
                        .expressionAttributeValues(Map.of(
                                ":group", AttributeValue.fromS(Audience.EVERYONE),
                                ":low", AttributeValue.fromS(range.low()),
                                ":high", AttributeValue.fromS(range.high()))))
                .forEach(page -> page.items().size());
    }

    private String body() {
        var recipients = new ArrayList<Recipient>();
        for (int i = 0; i < FanOut.Size.USUAL.chunk(); i++) {
            String id = "%08d-0000-7000-8000-000000000000".formatted(i);
            recipients.add(new Recipient(id, "+447700900000", "en", null, i));
        }
        return json.writeValueAsString(new Chunk("alert", Channel.SMS, "part", 0, recipients));
    }

    /** Slices as they were planned; there is time for each, so that nothing is put back. */
    private final class Kept implements Queue<Slice> {
        @Override
        public void send(List<Slice> records) {
            slices.addAll(records);
        }

        @Override
        public void sendLater(Slice slice, Duration delay) {
            throw new IllegalStateException("no slice is put off");
        }

        @Override
        public boolean idle() {
            return slices.isEmpty();
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
