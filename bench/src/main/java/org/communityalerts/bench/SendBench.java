package org.communityalerts.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.alert.send.ClockSleep;
import org.communityalerts.alert.send.SendChunk;
import org.communityalerts.alert.send.SendContext;
import org.communityalerts.alert.send.SendOne;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.alert.send.ThreadedAttempts;
import org.communityalerts.bench.platform.BareTables;
import org.communityalerts.bench.platform.Horse;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Sender;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.edge.json.Json;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.twilio.Faults;
import org.communityalerts.local.twilio.TwilioSimulator;
import org.communityalerts.outside.aws.dynamo.alert.DynamoAlerts;
import org.communityalerts.outside.aws.dynamo.alert.DynamoBriefings;
import org.communityalerts.outside.aws.dynamo.alert.DynamoTallies;
import org.communityalerts.outside.aws.dynamo.delivery.BatchedDeliveries;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoClearances;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDiaries;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDigests;
import org.communityalerts.outside.aws.dynamo.force.DynamoSettings;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.outside.twilio.TwilioLine;
import org.communityalerts.outside.twilio.TwilioTexts;
import org.communityalerts.port.delivery.ChunkQueues;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts without a limit to their rate, 150 ms a call: chunks through the function against a bare loop of the same calls
 * through the same client, as many at once.
 */
public final class SendBench {
    private static final int CHUNK = 200;
    private static final int AT_ONCE = 32;
    private static final int MOST_FUNCTIONS = 10;
    /** Chunks: before as many are sent the compiler takes a core, and what is measured is its work. */
    private static final int WARM = 60;

    private static final Channel SMS = Channel.SMS;
    private static final String ACCOUNT = "AC" + "0".repeat(32);
    private static final String TOKEN = "bench";
    private static final String UNLIMITED = """
            {"quietHours": null, "approvalOver": 1, "approvalLapse": "PT1H",
             "senderRates": {"sms": 1000000, "voice": 1, "email": 1, "push": 1},
             "prices": {"sms": 0, "voiceMinute": 0, "email": 0, "push": 0}}""";

    private final JsonMapper json = Json.mapper();
    private final InstantSource clock = InstantSource.system();
    private final DynamoAlerts alerts;
    private final TwilioTexts texts;
    private final Queue<QueueFunction> idle = new ConcurrentLinkedQueue<>();

    private SendBench(BareTables tables, TwilioSimulator twilio) {
        var frame = new TextFrame("Demo Constabulary: ", "");
        var account = new TwilioTexts.Account(new Sender("+447700900999"), "http://127.0.0.1:1");
        alerts = new DynamoAlerts(tables.dynamo, "AlertsTable", json);
        texts = new TwilioTexts(new TwilioLine(twilio.url(), ACCOUNT, () -> TOKEN), account, frame);
        var unlimited = json.readValue(UNLIMITED, ForceSettings.class);
        var settings = new DynamoSettings(tables.dynamo, "SettingsTable", json, unlimited);
        for (int i = 0; i < MOST_FUNCTIONS; i++) {
            idle.add(function(tables, settings));
        }
    }

    /** With nothing in common with the others, as Lambda's environments have nothing. */
    private QueueFunction function(BareTables tables, DynamoSettings settings) {
        var one = new SendOne(
                new BatchedDeliveries(tables.dynamo, "DeliveriesTable", Duration.ofDays(90)),
                new DynamoDigests(tables.dynamo, "DeliveriesTable"),
                new DynamoClearances(tables.dynamo, "AlertsTable", "ContactsTable", UnaryOperator.identity()),
                texts,
                message -> 1,
                clock,
                SendTimes.DOUBT);
        var queue = new SqsQueue<Chunk>(tables.sqs, tables.queue("later"), json);
        return QueueFunction.each(
                json,
                Chunk.class,
                new SendChunk(
                        new SendContext(
                                new DynamoBriefings(tables.dynamo, "AlertsTable", settings, json, clock),
                                alerts,
                                new DynamoTallies(tables.dynamo, "TalliesTable", clock),
                                settings,
                                new DynamoDiaries(tables.dynamo, "DiariesTable"),
                                new ChunkQueues(Map.of(SMS, queue), Map.of()),
                                new ThreadedAttempts(AT_ONCE),
                                clock,
                                new ClockSleep(clock),
                                SendTimes.BUDGET),
                        one)::send);
    }

    public static void main(String[] arguments) throws Exception {
        // As many as the functions' own clients keep together.
        System.setProperty("http.maxConnections", Integer.toString(MOST_FUNCTIONS * 64));
        try (var tables = new BareTables();
                var ledger = new Ledger(null);
                var twilio = new TwilioSimulator(ACCOUNT, TOKEN, ledger, null)) {
            twilio.behave(new Faults(Town.CALL_MILLIS, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
            var bench = new SendBench(tables, twilio);
            bench.functions("warm-up", MOST_FUNCTIONS, WARM);
            bench.calls(MOST_FUNCTIONS, WARM);
            bench.measure(MOST_FUNCTIONS, 30);
            bench.measure(1, 8);
        }
        System.exit(0);
    }

    private void measure(int atOnce, int chunks) throws Exception {
        double bare = calls(atOnce, chunks);
        double whole = functions("measured-" + atOnce, atOnce, chunks);
        int count = chunks * CHUNK;
        System.out.printf(
                "texts without a limit, %,d by %d function%s at once: time ÷ a bare loop of the same calls"
                        + " | %.2f (%,.0f and %,.0f a second) | ≤ 1.3%n",
                count, atOnce, atOnce == 1 ? "" : "s", whole / bare, count / whole, count / bare);
    }

    /** How long it takes to send so many chunks by the function, some of it at once. */
    private double functions(String alertId, int atOnce, int chunks) throws Exception {
        alerts.accept(Horse.everywhere(alertId), null, null);
        return seconds(atOnce, IntStream.range(0, chunks).mapToObj(i -> (Runnable) () -> send(alertId, i)));
    }

    private void send(String alertId, int number) {
        var chunk = new Chunk(alertId, SMS, "part" + number, 0, recipients(number));
        QueueFunction function = idle.remove();
        if (!function.apply(Horse.event(chunk)).getBatchItemFailures().isEmpty()) {
            throw new IllegalStateException("a chunk was not sent");
        }
        idle.add(function);
    }

    /** How long the same calls take alone, as many at once as those functions make. */
    private double calls(int atOnce, int chunks) throws Exception {
        return seconds(
                atOnce * AT_ONCE,
                IntStream.range(0, chunks)
                        .boxed()
                        .flatMap(number -> recipients(number).stream())
                        .map(recipient -> () -> call(recipient)));
    }

    private void call(Recipient recipient) {
        var message = new Message("bare", recipient.address(), "en", "Loose horse", Town.HORSE, Duration.ofHours(1));
        Outcome outcome = texts.send(message);
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new IllegalStateException("a text was not accepted: " + outcome);
        }
    }

    private static List<Recipient> recipients(int chunk) {
        return IntStream.range(0, CHUNK)
                .mapToObj(seat ->
                        new Recipient("r" + seat, "+44777%07d".formatted(chunk * CHUNK + seat), "en", null, seat))
                .toList();
    }

    private static double seconds(int atOnce, Stream<Runnable> works) throws Exception {
        long began = System.nanoTime();
        try (var threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            for (Future<?> work : works.map(threads::submit).toList()) {
                work.get();
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
