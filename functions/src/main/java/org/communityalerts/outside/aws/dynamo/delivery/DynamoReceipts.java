package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Receipts;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Receipts, on the Deliveries table: one conditional write each, which answers with the delivery moved or not. */
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
    public Optional<Reported> apply(Receipt receipt) {
        var values = new HashMap<>(Map.of(
                ":id", s(receipt.providerId()),
                ":now", n(clock.millis())));
        receipt.status().orBetter().forEach(status -> values.put(name(status), s(status.name())));
        String more = receipt.code() == null ? "" : ", why = :code";
        if (receipt.code() != null) {
            values.put(":code", s(receipt.code()));
        }
        String unchanged =
                receipt.status().orBetter().stream().map(DynamoReceipts::name).collect(Collectors.joining(", "));
        try {
            return reported(dynamo.updateItem(u -> u.tableName(table)
                            .key(DeliveryItem.key(new Deliveries.Key(receipt.address(), receipt.alertId())))
                            .updateExpression("SET #status = " + name(receipt.status())
                                    + ", reportedAt = :now, providerId = if_not_exists(providerId, :id)" + more)
                            .conditionExpression("attribute_exists(attempts) AND NOT (#status IN (" + unchanged + "))")
                            .expressionAttributeNames(Map.of("#status", "status"))
                            .expressionAttributeValues(values)
                            .returnValues(ReturnValue.ALL_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                    .attributes());
        } catch (ConditionalCheckFailedException e) {
            return reported(e.item());
        }
    }

    private static String name(DeliveryStatus status) {
        return ":" + status.name();
    }

    private static Optional<Reported> reported(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item)
                .filter(delivery -> delivery.containsKey("attempts"))
                .map(delivery -> new Reported(
                        Channel.of(text(delivery, "channel")).orElseThrow(),
                        text(delivery, "chunk"),
                        number(delivery, "seat")));
    }
}
