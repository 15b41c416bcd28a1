package org.communityalerts.aws;

import static org.communityalerts.aws.Items.n;
import static org.communityalerts.aws.Items.s;
import static org.communityalerts.aws.Items.text;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.communityalerts.model.Channel;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.model.Receipt;
import org.communityalerts.port.Deliveries;
import org.communityalerts.port.Receipts;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Receipts, written on the Deliveries table: one conditional write each. Beside the status it leaves which tally counts
 * the move, as {@code counts.DELIVERED}, and where the delivery came from, as {@code from.DELIVERED}.
 */
public final class DynamoReceipts implements Receipts {
    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public DynamoReceipts(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Applied apply(Receipt receipt, String part) {
        DeliveryStatus to = receipt.status();
        var values = new HashMap<>(Map.of(
                ":to", s(to.name()),
                ":part", s(part),
                ":id", s(receipt.providerId()),
                ":now", n(clock.millis())));
        if (receipt.code() != null) {
            values.put(":code", s(receipt.code()));
        }
        to.before().forEach(status -> values.put(":" + status.name(), s(status.name())));
        String before = String.join(
                ", ", to.before().stream().map(status -> ":" + status.name()).toList());
        try {
            var old = dynamo.updateItem(u -> u.tableName(table)
                    .key(key(receipt))
                    .updateExpression("SET #status = :to, #counts = :part, #from = #status, reportedAt = :now,"
                            + " providerId = if_not_exists(providerId, :id)"
                            + (receipt.code() == null ? "" : ", why = :code"))
                    .conditionExpression("#status IN (" + before + ")")
                    .expressionAttributeNames(
                            Map.of("#status", "status", "#counts", "counts." + to.name(), "#from", "from." + to.name()))
                    .expressionAttributeValues(values)
                    .returnValues(ReturnValue.ALL_OLD)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return moved(old.attributes(), text(old.attributes(), "status"));
        } catch (ConditionalCheckFailedException e) {
            String counts = e.hasItem() ? text(e.item(), "counts." + to.name()) : null;
            return counts == null ? new Applied.Stays() : new Applied.Before(counts);
        }
    }

    @Override
    public Applied recount(Receipt receipt, String from, String to) {
        String status = receipt.status().name();
        try {
            var old = dynamo.updateItem(u -> u.tableName(table)
                    .key(key(receipt))
                    .updateExpression("SET #counts = :to")
                    .conditionExpression("#counts = :from")
                    .expressionAttributeNames(Map.of("#counts", "counts." + status))
                    .expressionAttributeValues(Map.of(":from", s(from), ":to", s(to)))
                    .returnValues(ReturnValue.ALL_OLD));
            return moved(old.attributes(), text(old.attributes(), "from." + status));
        } catch (ConditionalCheckFailedException e) {
            return new Applied.Stays();
        }
    }

    /** A delivery whose attempt was still under way is going to count as sent: the receipt shows that it was. */
    private static Applied moved(Map<String, AttributeValue> old, String status) {
        var from = DeliveryStatus.valueOf(status);
        var channel = Channel.of(text(old, "channel")).orElseThrow();
        return new Applied.Moved(
                channel, from == DeliveryStatus.SENDING ? DeliveryStatus.SENT : from, text(old, "why"));
    }

    private static Map<String, AttributeValue> key(Receipt receipt) {
        return DynamoDeliveries.key(new Deliveries.Key(receipt.address(), receipt.alertId()));
    }
}
