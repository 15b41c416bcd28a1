package org.communityalerts.bench.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Texts on record as sent, the receipts that come of them, and the bare write that each cannot do without. */
public record Reported(DynamoDbClient dynamo, int count) {
    private static final String DELIVERIES = "DeliveriesTable";
    private static final int CHUNK = 200;
    private static final int BATCH = 25;
    private static final int AT_ONCE = 32;
    /** Twilio reports a text seconds after it went: receipts mix with those of some chunks before and after. */
    private static final int MIXED = 10 * CHUNK;

    /** Puts an alert's deliveries on record as sent; their receipts, in the order they might come. */
    public List<Receipt> of(String alertId) {
        IntStream.range(0, count / BATCH).parallel().forEach(batch -> put(alertId, batch * BATCH));
        var receipts = new ArrayList<Receipt>(count);
        for (int i = 0; i < count; i++) {
            receipts.add(new Receipt(alertId, address(i), DeliveryStatus.DELIVERED, "SM" + i, null));
        }
        for (int from = 0; from < count; from += MIXED) {
            Collections.shuffle(receipts.subList(from, from + MIXED), new Random(from));
        }
        return receipts;
    }

    /** Writes each receipt's status to its delivery, and does no more. */
    public void writeBare(List<Receipt> receipts) {
        atOnce(receipts, this::write);
    }

    /** Does something with every receipt, many at once, and returns when all is done. */
    public static void atOnce(List<Receipt> receipts, Consumer<Receipt> what) {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (Future<?> done : receipts.stream()
                    .map(receipt -> threads.submit(() -> what.accept(receipt)))
                    .toList()) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(String alertId, int from) {
        var some = IntStream.range(from, from + BATCH)
                .mapToObj(i -> WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(sent(alertId, i)).build())
                        .build())
                .toList();
        dynamo.batchWriteItem(b -> b.requestItems(Map.of(DELIVERIES, some)));
    }

    private static Map<String, AttributeValue> sent(String alertId, int i) {
        return Map.of(
                "address", text(address(i)),
                "alertId", text(alertId),
                "status", text("SENT"),
                "channel", text("sms"),
                "chunk", text("chunk#sms#" + i / CHUNK),
                "seat", AttributeValue.fromN(Integer.toString(i % CHUNK)),
                "attempts", AttributeValue.fromN("1"));
    }

    private void write(Receipt receipt) {
        dynamo.updateItem(u -> u.tableName(DELIVERIES)
                .key(Map.of("address", text(receipt.address()), "alertId", text(receipt.alertId())))
                .updateExpression("SET #status = :delivered")
                .conditionExpression("#status = :sent")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(Map.of(":delivered", text("DELIVERED"), ":sent", text("SENT"))));
    }

    private static String address(int i) {
        return "+4477%08d".formatted(i);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
