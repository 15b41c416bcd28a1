package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.port.delivery.Deliveries;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The deliveries in the Deliveries table. A claim is one conditional write: of two that ask, one gets it. */
public final class DynamoDeliveries implements Deliveries {
    private static final AttributeValue QUEUED = s(DeliveryStatus.QUEUED.name());
    private static final AttributeValue SENDING = s(DeliveryStatus.SENDING.name());
    private static final AttributeValue UNKNOWN = s(DeliveryStatus.UNKNOWN.name());

    private final DynamoDbClient dynamo;
    private final String table;
    private final Duration kept;

    /** @param kept for how long a delivery that was attempted stays on record after what was last done about it */
    public DynamoDeliveries(DynamoDbClient dynamo, String table, Duration kept) {
        this.dynamo = dynamo;
        this.table = table;
        this.kept = kept;
    }

    @Override
    public Claim claim(Key key, Attempt attempt) {
        var write = new DeliveryWrite(
                DeliveryItem.attempted(attempt, kept), " ADD attempts :one", DeliveryWrite.NEVER_ATTEMPTED);
        return refusal(key, write, Map.of(":queued", QUEUED, ":one", n(1)))
                .map(item -> held(item, attempt.now()))
                .orElseGet(Claim.Taken::new);
    }

    @Override
    public boolean retake(Key key, Attempt attempt, Instant since) {
        String condition = "claimedAt = :since AND #status IN (:sending, :unknown)";
        var write =
                new DeliveryWrite(DeliveryItem.attempted(attempt, kept), " ADD attempts :one, resent :one", condition);
        var values = Map.of(":unknown", UNKNOWN, ":sending", SENDING, ":since", n(since.toEpochMilli()), ":one", n(1));
        return refusal(key, write, values).isEmpty();
    }

    @Override
    public Claim forgo(Key key, Channel channel, Seat seat, DeliveryStatus status, Instant now) {
        return unattempted(key, DeliveryItem.forgone(channel, seat, status, now), now);
    }

    @Override
    public Claim digest(Key key, Channel channel, Seat seat, Wait wait, Instant now) {
        return unattempted(key, DeliveryItem.digested(channel, seat, wait, now, kept), now);
    }

    private Claim unattempted(Key key, Map<String, AttributeValue> outcome, Instant now) {
        var write = new DeliveryWrite(outcome, "", DeliveryWrite.NEVER_ATTEMPTED);
        return refusal(key, write, Map.of(":queued", QUEUED))
                .map(item -> held(item, now))
                .orElseGet(Claim.Taken::new);
    }

    private static Claim held(Map<String, AttributeValue> item, Instant now) {
        var status = DeliveryStatus.valueOf(text(item, "status"));
        if (status == DeliveryStatus.SENDING && moment(item, "leaseUntil").isAfter(now)) {
            return new Claim.Leased(moment(item, "leaseUntil"));
        }
        boolean open = status == DeliveryStatus.SENDING || status == DeliveryStatus.UNKNOWN;
        return open && item.containsKey("claimedAt")
                ? new Claim.Doubtful(moment(item, "claimedAt"), number(item, "attempts"), text(item, "chunk"))
                : stands(item);
    }

    @Override
    public Claim.Settled settle(
            Key key, Seat seat, DeliveryStatus status, @Nullable String providerId, @Nullable String why, Instant now) {
        var set = DeliveryItem.settled(seat, status, providerId, why, now, kept);
        String gone = " REMOVE " + String.join(", ", DeliveryItem.gone(why));
        return end(key, seat, status, why, new DeliveryWrite(set, gone, "#status IN (:sending, :unknown)"));
    }

    @Override
    public Claim.Settled giveUp(Key key, Seat seat, Instant now) {
        var set = DeliveryItem.settled(seat, DeliveryStatus.UNKNOWN, null, null, now, kept);
        var write = new DeliveryWrite(set, " REMOVE leaseUntil, claimedAt", "#status IN (:sending, :unknown)");
        return end(key, seat, DeliveryStatus.UNKNOWN, null, write);
    }

    /** A delivery whose resident was erased meanwhile is counted, and not written down again. */
    private Claim.Settled end(Key key, Seat seat, DeliveryStatus status, @Nullable String why, DeliveryWrite write) {
        return refusal(key, write, Map.of(":sending", SENDING, ":unknown", UNKNOWN))
                .filter(item -> item.containsKey("status"))
                .map(DynamoDeliveries::stands)
                .orElseGet(() -> new Claim.Settled(status, seat.chunk(), seat.number(), why));
    }

    private static Claim.Settled stands(Map<String, AttributeValue> item) {
        var status = DeliveryStatus.valueOf(text(item, "status"));
        return new Claim.Settled(status, text(item, "chunk"), number(item, "seat"), optionalText(item, "why"));
    }

    @Override
    public void release(Key key, Instant since) {
        var write = new DeliveryWrite(
                Map.of("status", QUEUED), " REMOVE leaseUntil", "#status = :sending AND claimedAt = :since");
        refusal(key, write, Map.of(":sending", SENDING, ":since", n(since.toEpochMilli())));
    }

    /** Updates the delivery if the condition holds; else the item as it stands. */
    private Optional<Map<String, AttributeValue>> refusal(
            Key key, DeliveryWrite write, Map<String, AttributeValue> others) {
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(DeliveryItem.key(key))
                    .updateExpression(write.expression())
                    .conditionExpression(write.condition())
                    .expressionAttributeNames(write.names())
                    .expressionAttributeValues(write.values(others))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.item());
        }
    }
}
