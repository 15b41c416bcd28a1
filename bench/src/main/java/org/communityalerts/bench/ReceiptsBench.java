package org.communityalerts.bench;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.communityalerts.aws.DynamoContacts;
import org.communityalerts.aws.DynamoReceipts;
import org.communityalerts.aws.DynamoTallies;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.model.Receipt;
import org.communityalerts.track.Track;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Receipts applied and counted, shuffled, against the one bare conditional write each of them cannot do without. */
public final class ReceiptsBench {
    private static final String DELIVERIES = "DeliveriesTable";
    private static final int COUNT = 20_000;
    private static final int CHUNK = 200;
    private static final int BATCH = 500;
    private static final int AT_ONCE = 32;
    /** Twilio reports a text seconds after it went: receipts mix with those of some chunks before and after. */
    private static final int MIXED = 10 * CHUNK;

    private final Ground ground;
    private final Track track;

    private ReceiptsBench(Ground ground) {
        this.ground = ground;
        var clock = InstantSource.system();
        track = new Track(
                new DynamoReceipts(ground.dynamo, DELIVERIES, clock),
                new DynamoTallies(ground.dynamo, "TalliesTable", clock),
                new DynamoContacts(ground.dynamo, "ContactsTable", UnaryOperator.identity()),
                clock);
    }

    public static void main(String[] arguments) throws Exception {
        try (var ground = new Ground()) {
            var bench = new ReceiptsBench(ground);
            bench.seconds("warm-up", bench::apply);
            double bare = bench.seconds("bare", bench::write);
            double whole = bench.seconds("whole", bench::apply);
            System.out.printf(
                    "receipts applied and counted ÷ bare conditional writes, %,d of them | %.2f (%,.0f ÷ %,.0f a second) | ≤ 1.3%n",
                    COUNT, whole / bare, COUNT / whole, COUNT / bare);
        }
        System.exit(0);
    }

    private double seconds(String alertId, Consumer<List<Receipt>> work) {
        List<Receipt> receipts = sent(alertId);
        long began = System.nanoTime();
        work.accept(receipts);
        return (System.nanoTime() - began) / 1e9;
    }

    private void apply(List<Receipt> receipts) {
        for (int from = 0; from < receipts.size(); from += BATCH) {
            var batch = new HashMap<Integer, Receipt>();
            receipts.subList(from, from + BATCH).forEach(receipt -> batch.put(batch.size(), receipt));
            if (!track.track(batch).isEmpty()) {
                throw new IllegalStateException("not all receipts were applied");
            }
        }
    }

    private void write(List<Receipt> receipts) {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            receipts.forEach(receipt -> threads.submit(() -> write(receipt)));
        }
    }

    private void write(Receipt receipt) {
        ground.dynamo.updateItem(u -> u.tableName(DELIVERIES)
                .key(Map.of("address", text(receipt.address()), "alertId", text(receipt.alertId())))
                .updateExpression("SET #status = :delivered")
                .conditionExpression("#status = :sent")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(Map.of(":delivered", text("DELIVERED"), ":sent", text("SENT"))));
    }

    /** Puts an alert's deliveries on record as sent; their receipts, in the order they might come. */
    private List<Receipt> sent(String alertId) {
        var receipts = new ArrayList<Receipt>(COUNT);
        var writes = new ArrayList<WriteRequest>();
        for (int i = 0; i < COUNT; i++) {
            String address = "+4477%08d".formatted(i);
            var item = Map.of(
                    "address", text(address),
                    "alertId", text(alertId),
                    "status", text("SENT"),
                    "channel", text("sms"),
                    "chunk", text("chunk#sms#" + i / CHUNK),
                    "seat", AttributeValue.fromN(Integer.toString(i % CHUNK)));
            writes.add(WriteRequest.builder()
                    .putRequest(PutRequest.builder().item(item).build())
                    .build());
            receipts.add(new Receipt(alertId, address, DeliveryStatus.DELIVERED, "SM" + i, null));
        }
        for (int from = 0; from < writes.size(); from += 25) {
            var some = writes.subList(from, from + 25);
            ground.dynamo.batchWriteItem(b -> b.requestItems(Map.of(DELIVERIES, some)));
        }
        for (int from = 0; from < COUNT; from += MIXED) {
            Collections.shuffle(receipts.subList(from, from + MIXED), new Random(from));
        }
        return receipts;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
