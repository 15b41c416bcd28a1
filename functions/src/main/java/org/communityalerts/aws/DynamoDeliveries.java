package org.communityalerts.aws;

import static org.communityalerts.aws.Items.moment;
import static org.communityalerts.aws.Items.n;
import static org.communityalerts.aws.Items.s;
import static org.communityalerts.aws.Items.text;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
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
        String part = text(item, "part");
        return item.containsKey("outcome")
                ? new Claim.Settled(DeliveryStatus.valueOf(text(item, "outcome")), part)
                : new Claim.Leased(moment(item, "leaseUntil"), part);
    }

    @Override
    public DeliveryStatus settle(
            Key key, String part, DeliveryStatus status, String providerId, String why, Instant now) {
        try {
            write(key, outcome(part, status, providerId, why, now), true);
            return status;
        } catch (ConditionalCheckFailedException e) {
            write(key, outcome(part, DeliveryStatus.SENT, providerId, null, now), false);
            return DeliveryStatus.SENT;
        }
    }

    /** @param andStatus whether the delivery's status follows, which it must not once a receipt has moved it */
    private void write(Key key, Map<String, AttributeValue> values, boolean andStatus) {
        String set = values.keySet().stream()
                .map(name -> name.substring(1) + " = " + name)
                .collect(Collectors.joining(", ", "SET ", andStatus ? ", #status = :outcome" : ""));
        dynamo.updateItem(u -> {
            u.tableName(table).key(key(key)).updateExpression(set + " REMOVE leaseUntil");
            if (andStatus) {
                u.conditionExpression("NOT (#status IN (:delivered, :undelivered))")
                        .expressionAttributeNames(STATUS)
                        .expressionAttributeValues(with(
                                values,
                                Map.of(
                                        ":delivered", s(DeliveryStatus.DELIVERED.name()),
                                        ":undelivered", s(DeliveryStatus.UNDELIVERED.name()))));
            } else {
                u.expressionAttributeValues(values);
            }
        });
    }

    private static Map<String, AttributeValue> outcome(
            String part, DeliveryStatus status, String providerId, String why, Instant now) {
        var values = new HashMap<>(Map.of(
                ":outcome", s(status.name()),
                ":part", s(part),
                ":settledAt", n(now.toEpochMilli()),
                ":expiresAtEpoch", n(now.plus(KEPT).getEpochSecond())));
        if (providerId != null) {
            values.put(":providerId", s(providerId));
        }
        if (why != null) {
            values.put(":why", s(why));
        }
        return values;
    }

    @Override
    public void release(Key key) {
        dynamo.updateItem(u -> u.tableName(table)
                .key(key(key))
                .updateExpression("SET #status = :queued REMOVE leaseUntil")
                .expressionAttributeNames(STATUS)
                .expressionAttributeValues(Map.of(":queued", s(DeliveryStatus.QUEUED.name()))));
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> some, Map<String, AttributeValue> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    static Map<String, AttributeValue> key(Key key) {
        return Map.of("address", s(key.address()), "alertId", s(key.alertId()));
    }
}
