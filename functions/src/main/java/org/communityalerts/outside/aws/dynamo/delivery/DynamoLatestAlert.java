package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.port.delivery.LatestAlert;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The newest delivery of an address that may have reached it: ids of alerts are in the order of time. */
public final class DynamoLatestAlert implements LatestAlert {
    /** What was sent again because nobody knew whether it went may have come the first time, whatever became of the second. */
    private static final String MAY_HAVE_REACHED = "(#status IN (:sending, :unknown, :sent, :delivered, :digested)"
            + " OR attribute_exists(resent)) AND (attribute_not_exists(exercise) OR exercise = :meant)";

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public DynamoLatestAlert(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public List<Last> newest(String address, int most) {
        var told = new Told();
        for (Map<String, AttributeValue> delivery : deliveries(address)) {
            if (told.newest.size() == most) {
                break;
            }
            if (!Items.expired(delivery, clock.instant())) {
                told.add(delivery);
            }
        }
        return List.copyOf(told.newest);
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
                                ":digested", s(DeliveryStatus.DIGESTED.name()),
                                ":meant", AttributeValue.fromBool(false)))
                        .scanIndexForward(false))
                .items();
    }

    /** What came, gathered from the last key down: digests have the highest, the latest first, and say when what waited came. */
    private static final class Told {
        private final List<Last> newest = new ArrayList<>();
        private final Map<String, Instant> digests = new HashMap<>();

        void add(Map<String, AttributeValue> delivery) {
            String id = text(delivery, "alertId");
            String day = optionalText(delivery, DeliveryItem.DIGEST);
            Instant at = day == null ? at(delivery) : digests.get(day);
            if (at == null) {
                return;
            }
            Digest.dayOf(id)
                    .ifPresentOrElse(
                            own -> digests.put(own.toString(), at),
                            () -> newest.add(new Last(
                                    id,
                                    at,
                                    Channel.of(text(delivery, "channel")).orElse(null))));
        }
    }

    private static Instant at(Map<String, AttributeValue> delivery) {
        return moment(delivery, delivery.containsKey("settledAt") ? "settledAt" : "claimedAt");
    }
}
