package org.communityalerts.aws;

import static org.communityalerts.aws.Items.moment;
import static org.communityalerts.aws.Items.n;
import static org.communityalerts.aws.Items.s;
import static org.communityalerts.aws.Items.text;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Claim;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.port.Deliveries;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The deliveries in the Deliveries table. A claim is one conditional write: of two that ask, one gets the lease. */
public final class DynamoDeliveries implements Deliveries {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Map<String, String> STATUS = Map.of("#status", "status");

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoDeliveries(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Claim claim(Key key, Channel channel, String part, Instant now, Instant leaseUntil) {
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(key(key))
                    .updateExpression("SET #status = :sending, channel = :channel, part = :part,"
                            + " leaseUntil = :until, claimedAt = :now, expiresAtEpoch = :forgotten"
                            + " ADD attempts :one")
                    .conditionExpression("attribute_not_exists(#status) OR #status = :queued")
                    .expressionAttributeNames(STATUS)
                    .expressionAttributeValues(Map.of(
                            ":sending", s(DeliveryStatus.SENDING.name()),
                            ":queued", s(DeliveryStatus.QUEUED.name()),
                            ":channel", s(channel.word()),
                            ":part", s(part),
                            ":until", n(leaseUntil.toEpochMilli()),
                            ":now", n(now.toEpochMilli()),
                            ":forgotten", n(now.plus(KEPT).getEpochSecond()),
                            ":one", n(1)))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Claim.Taken();
        } catch (ConditionalCheckFailedException e) {
            return held(e.item());
        }
    }

    private static Claim held(Map<String, AttributeValue> item) {
        var status = DeliveryStatus.valueOf(text(item, "status"));
        String part = text(item, "part");
        return status == DeliveryStatus.SENDING
                ? new Claim.Leased(moment(item, "leaseUntil"), part)
                : new Claim.Settled(status, part);
    }

    @Override
    public void settle(Key key, String part, DeliveryStatus status, String providerId, String why, Instant now) {
        var values = new HashMap<>(Map.of(
                ":status", s(status.name()),
                ":part", s(part),
                ":now", n(now.toEpochMilli()),
                ":forgotten", n(now.plus(KEPT).getEpochSecond())));
        var set =
                new StringBuilder("SET #status = :status, part = :part, settledAt = :now, expiresAtEpoch = :forgotten");
        add(set, values, "providerId", providerId);
        add(set, values, "why", why);
        dynamo.updateItem(u -> u.tableName(table)
                .key(key(key))
                .updateExpression(set + " REMOVE leaseUntil")
                .expressionAttributeNames(STATUS)
                .expressionAttributeValues(values));
    }

    @Override
    public void release(Key key) {
        dynamo.updateItem(u -> u.tableName(table)
                .key(key(key))
                .updateExpression("SET #status = :queued REMOVE leaseUntil")
                .expressionAttributeNames(STATUS)
                .expressionAttributeValues(Map.of(":queued", s(DeliveryStatus.QUEUED.name()))));
    }

    private static void add(StringBuilder set, Map<String, AttributeValue> values, String name, String value) {
        if (value != null) {
            set.append(", ").append(name).append(" = :").append(name);
            values.put(":" + name, s(value));
        }
    }

    private static Map<String, AttributeValue> key(Key key) {
        return Map.of("address", s(key.address()), "alertId", s(key.alertId()));
    }
}
