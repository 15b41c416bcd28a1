package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.port.delivery.LatestAlert;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The newest delivery of an address that may have reached it: ids of alerts are in the order of time. */
public final class DynamoLatestAlert implements LatestAlert {
    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public DynamoLatestAlert(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<String> to(String address) {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .keyConditionExpression("address = :address")
                        .filterExpression("#status IN (:sending, :unknown, :sent, :delivered)")
                        .expressionAttributeNames(Map.of("#status", "status"))
                        .expressionAttributeValues(Map.of(
                                ":address", s(address),
                                ":sending", s(DeliveryStatus.SENDING.name()),
                                ":unknown", s(DeliveryStatus.UNKNOWN.name()),
                                ":sent", s(DeliveryStatus.SENT.name()),
                                ":delivered", s(DeliveryStatus.DELIVERED.name())))
                        .scanIndexForward(false))
                .items()
                .stream()
                .filter(delivery -> !Items.expired(delivery, clock.instant()))
                .findFirst()
                .map(delivery -> text(delivery, "alertId"));
    }
}
