package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Standings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** How deliveries stand in the Deliveries table, as of the last write. */
public final class DynamoStandings implements Standings {
    private static final String FOLLOWED = "followed";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoStandings(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Standing> of(Deliveries.Key key) {
        var delivery = dynamo.getItem(
                        g -> g.tableName(table).key(DeliveryItem.key(key)).consistentRead(true))
                .item();
        return delivery.containsKey("attempts") ? Optional.of(standing(delivery)) : Optional.empty();
    }

    @Override
    public void follow(Deliveries.Key key) {
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(DeliveryItem.key(key))
                    .updateExpression("SET followed = :yes")
                    .conditionExpression("attribute_exists(attempts)")
                    .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true))));
        } catch (ConditionalCheckFailedException e) {
            // Erased meanwhile: nothing of it comes back.
        }
    }

    /** Of a doubt that was given up it is not known any more when the attempt began: long ago. */
    private static Standing standing(Map<String, AttributeValue> delivery) {
        Instant since = delivery.containsKey("claimedAt") ? moment(delivery, "claimedAt") : Instant.EPOCH;
        return new Standing(DeliveryStatus.valueOf(text(delivery, "status")), since, delivery.containsKey(FOLLOWED));
    }
}
