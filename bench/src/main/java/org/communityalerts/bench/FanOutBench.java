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
import org.communityalerts.alert.fanout.FanOut;
import org.communityalerts.alert.plan.PlanAlert;
import org.communityalerts.alert.plan.StillWithin;
import org.communityalerts.bench.figures.Heap;
import org.communityalerts.bench.platform.BareFanOut;
import org.communityalerts.bench.platform.BareTables;
import org.communityalerts.bench.platform.Forgotten;
import org.communityalerts.bench.platform.Horse;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.EarlierAlerts;
import org.communityalerts.craft.reach.SlicePeople;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Known;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.edge.json.Json;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.dynamo.alert.DynamoAlerts;
import org.communityalerts.outside.aws.dynamo.alert.DynamoIncidents;
import org.communityalerts.outside.aws.dynamo.alert.DynamoTallies;
import org.communityalerts.outside.aws.dynamo.force.DynamoIntegrators;
import org.communityalerts.outside.aws.dynamo.force.DynamoProfiles;
import org.communityalerts.outside.aws.dynamo.resident.DynamoAudience;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.port.Queue;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.ChunkQueues;
import tools.jackson.databind.json.JsonMapper;

/**
 * An alert to everybody, from its plan to its last chunk, its slices side by side or the only one where it is planned, against
 * the bare queries of the same keys, side by side too, and batch sends that it cannot avoid. What queues between the functions
 * take is not in it.
 */
public final class FanOutBench {
    private static final int RUNS = 3;
    private static final int WARM = 40;
    private static final int SMALLEST = 1000;

    private final JsonMapper json = Json.mapper();
    private final BareTables tables;
    private final DynamoAlerts alerts;
    private final Places places = PlacesFile.forceArea();
    private final Targeting targeting = new Targeting(places);
    private final List<Slice> slices = new ArrayList<>();
    private final List<Slice> queued = new ArrayList<>();
    private final QueueFunction plan;
    private final QueueFunction fanOut;
    private final String queue;
    private final BareFanOut bare;

    private FanOutBench(BareTables tables) {
        this.tables = tables;
        alerts = new DynamoAlerts(tables.dynamo, "AlertsTable", json);
        queue = tables.queue("chunks");
        bare = new BareFanOut(tables, queue, json);
        Queue<Chunk> chunks = new SqsQueue<>(tables.sqs, queue, json);
        var tallies = new DynamoTallies(tables.dynamo, "TalliesTable", InstantSource.system());
        var incidents = new DynamoIncidents(tables.dynamo, "AlertsTable");
        Queue<String> web = new SqsQueue<>(tables.sqs, tables.queue("web"), json);
        FanOut reader = reader(chunks, tallies);
        plan = QueueFunction.each(
                json,
                String.class,
                new PlanAlert(
                        alerts,
                        incidents,
                        new EarlierAlerts(alerts, incidents, new AreaWords(places)),
                        targeting,
                        (found, only) -> {
                            slices.add(only);
                            reader.readAtOnce(found, only);
                        },
                        new Kept(),
                        web,
                        tallies,
                        within(alerts),
                        InstantSource.system())::plan);
        fanOut = QueueFunction.each(json, Slice.class, reader::read);
    }

    private FanOut reader(Queue<Chunk> chunks, DynamoTallies tallies) {
        return new FanOut(
                alerts,
                new SlicePeople(new DynamoAudience(tables.dynamo, BareTables.AUDIENCE), null),
                new Forgotten(),
                targeting,
                new ChunkQueues(Map.of(Channel.SMS, chunks, Channel.VOICE, chunks, Channel.EMAIL, chunks), Map.of()),
                new SqsQueue<>(tables.sqs, tables.queue("slices"), json),
                tallies,
                InstantSource.system(),
                // Nothing here reads the rest of a slice.
                Duration.ofMinutes(10),
                FanOut.Size.USUAL);
    }

    private StillWithin within(DynamoAlerts alerts) {
        var integrators = new DynamoIntegrators(tables.dynamo, "IntegratorsTable", json);
        var profiles = new DynamoProfiles(tables.dynamo, "IntegratorsTable", json);
        var remits = new Remits(integrators, profiles, targeting, audience -> 0);
        return new StillWithin(alerts, remits, profiles, act -> {}, notice -> {}, InstantSource.system());
    }

    public static void main(String[] arguments) throws Exception {
        try (var tables = new BareTables()) {
            var bench = new FanOutBench(tables);
            int most = Integer.parseInt(System.getenv().getOrDefault("RESIDENTS", "100000"));
            bench.warm(Residents.entries(SMALLEST));
            var times = new TreeMap<Integer, Double>();
            var heap = new ArrayList<Long>();
            for (int settled = SMALLEST, count = SMALLEST; count <= most; settled = count, count *= 10) {
                grow(tables, settled, count);
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

    /** Leaves nobody in memory, which is measured. */
    private static void grow(BareTables tables, int from, int to) {
        List<AudienceEntry> all = Residents.entries(to);
        tables.settle(all.subList(from, to), all);
    }

    private static String joined(Collection<? extends Number> numbers, String form) {
        return numbers.stream().map(form::formatted).collect(Collectors.joining(", "));
    }

    private void warm(List<AudienceEntry> people) {
        tables.settle(people);
        for (int run = 0; run < WARM; run++) {
            fanOut(accept("warm-" + run, people.size()));
            bare(people.size());
        }
        tables.sqs.purgeQueue(q -> q.queueUrl(queue));
    }

    /** By how much faster than its size the time grows: 1 is a straight line. */
    private static double growth(TreeMap<Integer, Double> times) {
        return Math.log(times.lastEntry().getValue() / times.firstEntry().getValue())
                / Math.log((double) times.lastKey() / times.firstKey());
    }

    private double measure(int count) {
        double bareTime = Double.MAX_VALUE;
        double whole = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            String alertId = accept(count + "-" + run, count);
            whole = Math.min(whole, seconds(() -> fanOut(alertId)));
            bareTime = Math.min(bareTime, seconds(() -> bare(count)));
            tables.sqs.purgeQueue(q -> q.queueUrl(queue));
        }
        System.out.printf(
                "fan-out time ÷ bare reads and batch sends, %,d residents | %.2f (%.0f ÷ %.0f ms) | ≤ 1.3%n",
                count, whole / bareTime, whole * 1000, bareTime * 1000);
        return whole;
    }

    /** With what is known of it once so many were counted. */
    private String accept(String id, int count) {
        alerts.accept(Horse.everywhere(id).counted(count <= Known.FEW), null, null);
        return id;
    }

    private void fanOut(String alertId) {
        slices.clear();
        queued.clear();
        done(plan.apply(Horse.event(alertId)));
        sideBySide(queued, slice -> done(fanOut.apply(Horse.event(slice))));
    }

    private static void sideBySide(List<Slice> some, Consumer<Slice> work) {
        CompletableFuture.allOf(some.stream()
                        .map(slice -> CompletableFuture.runAsync(() -> work.accept(slice), Thread::startVirtualThread))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private void bare(int count) {
        sideBySide(slices, bare::read);
        bare.send(count);
    }

    private static void done(SQSBatchResponse answer) {
        if (!answer.getBatchItemFailures().isEmpty()) {
            throw new IllegalStateException("the fan-out failed");
        }
    }

    /** Slices as they were planned. */
    private final class Kept implements Queue<Slice> {
        @Override
        public void send(List<Slice> records) {
            slices.addAll(records);
            queued.addAll(records);
        }

        @Override
        public void sendLater(Slice slice, Duration delay) {
            throw new IllegalStateException("no slice is put off");
        }

        @Override
        public boolean idle() {
            return queued.isEmpty();
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
