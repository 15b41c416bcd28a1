package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.port.delivery.LatestAlert;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The newest alerts that may have reached an address, by themselves or in a digest: ids of alerts are in the order of time. What
 * waits for a digest has not come; what was in one is on that one's delivery.
 */
public final class DynamoLatestAlert implements LatestAlert {
    /** What was sent again because nobody knew whether it went may have come the first time, whatever became of the second. */
    private static final String MAY_HAVE_REACHED = "(#status IN (:sending, :unknown, :sent, :delivered)"
            + " OR attribute_exists(resent)) AND (attribute_not_exists(exercise) OR exercise = :meant)";

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public DynamoLatestAlert(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    /** Digests have the highest keys: all of them are read before the first alert. */
    @Override
    public List<Last> newest(String address, int most) {
        var newest = new TreeMap<String, Last>(Comparator.reverseOrder());
        for (Map<String, AttributeValue> delivery : deliveries(address)) {
            String id = text(delivery, "alertId");
            if (newest.headMap(id).size() >= most) {
                break;
            }
            if (!Items.expired(delivery, clock.instant())) {
                told(delivery, id).forEach(alert -> newest.put(alert, last(delivery, alert)));
            }
        }
        return newest.values().stream().limit(most).toList();
    }

    private static List<String> told(Map<String, AttributeValue> delivery, String id) {
        return Digest.dayOf(id).isEmpty()
                ? List.of(id)
                : DeliveryItem.tells(delivery).toList();
    }

    private static Last last(Map<String, AttributeValue> delivery, String alert) {
        return new Last(
                alert,
                moment(delivery, delivery.containsKey("settledAt") ? "settledAt" : "claimedAt"),
                Channel.of(text(delivery, "channel")).orElse(null));
    }

    private Iterable<Map<String, AttributeValue>> deliveries(String address) {
        return dynamo.queryPaginator(q -> q.tableName(table)
                        .keyConditionExpression("address = :address")
                        .filterExpression(MAY_HAVE_REACHED)
                        .expressionAttributeNames(Map.of("#status", "status"))
                        .expressionAttributeValues(Map.of(
                                ":address", s(address),
                                ":sending", s(DeliveryStatus.SENDING.name()),
                                ":unknown", s(DeliveryStatus.UNKNOWN.name()),
                                ":sent", s(DeliveryStatus.SENT.name()),
                                ":delivered", s(DeliveryStatus.DELIVERED.name()),
                                ":meant", AttributeValue.fromBool(false)))
                        .scanIndexForward(false))
                .items();
    }
}
