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
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The deliveries in the Deliveries table. A claim is one transaction: it takes the lease only if, at that very moment,
 * nobody has it and the address is not suppressed.
 */
public final class DynamoDeliveries implements Deliveries {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String FAILED_CONDITION = "ConditionalCheckFailed";
    private static final Map<String, String> STATUS = Map.of("#status", "status");

    private final DynamoDbClient dynamo;
    private final String table;
    private final String contacts;

    public DynamoDeliveries(DynamoDbClient dynamo, String table, String contacts) {
        this.dynamo = dynamo;
        this.table = table;
        this.contacts = contacts;
    }

    @Override
    public Claim claim(Key key, Channel channel, String part, Instant now, Instant leaseUntil) {
        try {
            dynamo.transactWriteItems(
                    t -> t.transactItems(notSuppressed(key), lease(key, channel, part, now, leaseUntil)));
            return new Claim.Taken();
        } catch (TransactionCanceledException e) {
            return refused(e);
        }
    }

    private static Claim refused(TransactionCanceledException e) {
        CancellationReason delivery = e.cancellationReasons().get(1);
        if (FAILED_CONDITION.equals(delivery.code()) && delivery.hasItem()) {
            return held(delivery.item());
        }
        if (FAILED_CONDITION.equals(e.cancellationReasons().get(0).code())) {
            return new Claim.Suppressed();
        }
        throw e;
    }

    private static Claim held(Map<String, AttributeValue> item) {
        var status = DeliveryStatus.valueOf(text(item, "status"));
        String part = text(item, "part");
        return status == DeliveryStatus.SENDING
                ? new Claim.Leased(moment(item, "leaseUntil"), part)
                : new Claim.Settled(status, part);
    }

    private TransactWriteItem notSuppressed(Key key) {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(contacts)
                        .key(Map.of("address", s(key.address())))
                        .conditionExpression("attribute_not_exists(suppressed)")
                        .build())
                .build();
    }

    private TransactWriteItem lease(Key key, Channel channel, String part, Instant now, Instant leaseUntil) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
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
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
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
