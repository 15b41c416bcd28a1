package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Redials;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Redials, on the Deliveries table: a number beside the delivery, moved on together with its status. */
public final class DynamoRedials implements Redials {
    private static final String THIS_CALL = "providerId = :call AND #status = :sent";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoRedials(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Missed missed(Deliveries.Key key, String callId, int most, boolean open, Instant now) {
        var values = new HashMap<>(Map.of(
                ":call", s(callId),
                ":sent", s(DeliveryStatus.SENT.name()),
                ":queued", s(DeliveryStatus.QUEUED.name()),
                ":one", n(1),
                ":most", n(most)));
        try {
            String condition = THIS_CALL + " AND (attribute_not_exists(redials) OR redials < :most)";
            return missed(update(key, "SET #status = :queued ADD redials :one", condition, values), callId, most);
        } catch (ConditionalCheckFailedException e) {
            return known(e.item(), callId) ? close(key, callId, most, open, now) : new Missed(Next.NOTHING, null, 0);
        }
    }

    private Missed close(Deliveries.Key key, String callId, int most, boolean open, Instant now) {
        var values = new HashMap<>(Map.of(
                ":call", s(callId),
                ":sent", s(DeliveryStatus.SENT.name()),
                ":last", s((open ? DeliveryStatus.QUEUED : DeliveryStatus.UNDELIVERED).name()),
                ":now", n(now.toEpochMilli()),
                ":over", n(most + 1)));
        try {
            String change = "SET #status = :last, reportedAt = :now, redials = :over";
            return missed(update(key, change, THIS_CALL, values), callId, most);
        } catch (ConditionalCheckFailedException e) {
            return missed(e.item(), callId, most);
        }
    }

    private Map<String, AttributeValue> update(
            Deliveries.Key key, String change, String condition, Map<String, AttributeValue> values) {
        return dynamo.updateItem(u -> u.tableName(table)
                        .key(DeliveryItem.key(key))
                        .updateExpression(change)
                        .conditionExpression(condition)
                        .expressionAttributeNames(Map.of("#status", "status"))
                        .expressionAttributeValues(values)
                        .returnValues(ReturnValue.ALL_NEW)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .attributes();
    }

    /** What the delivery says of that call, whoever wrote it there. */
    private static Missed missed(Map<String, AttributeValue> item, String callId, int most) {
        if (!known(item, callId)) {
            return new Missed(Next.NOTHING, null, 0);
        }
        Next next = number(item, "redials") > most ? Next.NEVER : Next.AGAIN;
        return new Missed(next, optionalText(item, "chunk"), number(item, "seat"));
    }

    /** Whether that call is the last that was made, and nothing has come of the delivery since. */
    private static boolean known(Map<String, AttributeValue> item, String callId) {
        return item != null
                && callId.equals(optionalText(item, "providerId"))
                && !DeliveryStatus.SENDING.name().equals(optionalText(item, "status"));
    }
}
