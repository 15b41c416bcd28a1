package org.communityalerts.aws;

import static org.communityalerts.aws.Items.moment;
import static org.communityalerts.aws.Items.n;
import static org.communityalerts.aws.Items.number;
import static org.communityalerts.aws.Items.s;
import static org.communityalerts.aws.Items.text;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Claim;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.port.Deliveries;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The deliveries in the Deliveries table. A claim is one conditional write: of two that ask, one gets it. */
public final class DynamoDeliveries implements Deliveries {
    /** A delivery nobody attempted is marked so for as long as its message may come again, and no longer. */
    private static final Duration NOBODY_REACHED = Duration.ofDays(35);

    private static final String ATTEMPT = "SET #status = :sending, #channel = :channel, #chunk = :chunk,"
            + " seat = :seat, leaseUntil = :until, claimedAt = :now, inQuietHours = :quiet, expiresAtEpoch = :forgotten";
    private static final String NEVER_ATTEMPTED = "attribute_not_exists(#status) OR #status = :queued";
    private static final String SETTLE =
            "SET #status = :status, #chunk = :chunk, settledAt = :now," + " expiresAtEpoch = :forgotten";
    private static final String SEAT = ", seat = :seat";
    private static final Map<String, String> NAMES =
            Map.of("#status", "status", "#channel", "channel", "#chunk", "chunk");

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
        var values = values(attempt);
        values.put(":queued", s(DeliveryStatus.QUEUED.name()));
        values.put(":one", n(1));
        return refusal(key, ATTEMPT + " ADD attempts :one", NEVER_ATTEMPTED, values)
                .map(item -> held(item, attempt.now()))
                .orElseGet(Claim.Taken::new);
    }

    @Override
    public boolean retake(Key key, Attempt attempt, Instant since) {
        var values = values(attempt);
        values.put(":unknown", s(DeliveryStatus.UNKNOWN.name()));
        values.put(":since", n(since.toEpochMilli()));
        values.put(":one", n(1));
        String condition = "claimedAt = :since AND #status IN (:sending, :unknown)";
        return refusal(key, ATTEMPT + " ADD attempts :one, resent :one", condition, values)
                .isEmpty();
    }

    @Override
    public Claim forgo(Key key, Channel channel, String chunk, DeliveryStatus status, Instant now) {
        var values = settling(chunk, status, now);
        values.put(":forgotten", n(now.plus(NOBODY_REACHED).getEpochSecond()));
        values.put(":channel", s(channel.word()));
        values.put(":queued", s(DeliveryStatus.QUEUED.name()));
        return refusal(key, SETTLE + ", #channel = :channel", NEVER_ATTEMPTED, values)
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
            Key key, Place place, DeliveryStatus status, String providerId, String why, Instant now) {
        var values = settling(place, status, now);
        values.put(":sending", s(DeliveryStatus.SENDING.name()));
        values.put(":unknown", s(DeliveryStatus.UNKNOWN.name()));
        var given = new Claim.Settled(status, place.chunk());
        var update = new StringBuilder(SETTLE + SEAT);
        add(update, values, "providerId", providerId);
        add(update, values, "why", why);
        return refusal(key, update + " REMOVE leaseUntil", "#status IN (:sending, :unknown)", values)
                .map(item -> standing(item, given))
                .orElse(given);
    }

    @Override
    public Claim.Settled giveUp(Key key, Place place, Instant now) {
        var values = settling(place, DeliveryStatus.UNKNOWN, now);
        values.put(":sending", s(DeliveryStatus.SENDING.name()));
        var given = new Claim.Settled(DeliveryStatus.UNKNOWN, place.chunk());
        return refusal(key, SETTLE + SEAT + " REMOVE leaseUntil, claimedAt", "#status IN (:sending, :status)", values)
                .map(item -> standing(item, given))
                .orElse(given);
    }

    /** A delivery whose resident was erased meanwhile is counted, and not written down again. */
    private static Claim.Settled standing(Map<String, AttributeValue> item, Claim.Settled ifErased) {
        return item.containsKey("status") ? stands(item) : ifErased;
    }

    private static Claim.Settled stands(Map<String, AttributeValue> item) {
        return new Claim.Settled(DeliveryStatus.valueOf(text(item, "status")), text(item, "chunk"));
    }

    @Override
    public void release(Key key, Instant since) {
        var values = new HashMap<>(Map.of(
                ":queued", s(DeliveryStatus.QUEUED.name()),
                ":sending", s(DeliveryStatus.SENDING.name()),
                ":since", n(since.toEpochMilli())));
        refusal(key, "SET #status = :queued REMOVE leaseUntil", "#status = :sending AND claimedAt = :since", values);
    }

    /** Updates the delivery if the condition holds; else the item as it stands. */
    private Optional<Map<String, AttributeValue>> refusal(
            Key key, String update, String condition, Map<String, AttributeValue> values) {
        var names = new HashMap<>(NAMES);
        names.keySet().removeIf(name -> !update.contains(name) && !condition.contains(name));
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(key(key))
                    .updateExpression(update)
                    .conditionExpression(condition)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.item());
        }
    }

    static Map<String, AttributeValue> key(Key key) {
        return Map.of("address", s(key.address()), "alertId", s(key.alertId()));
    }

    private Map<String, AttributeValue> values(Attempt attempt) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":sending", s(DeliveryStatus.SENDING.name()));
        values.put(":channel", s(attempt.channel().word()));
        values.put(":chunk", s(attempt.place().chunk()));
        values.put(":seat", n(attempt.place().seat()));
        values.put(":until", n(attempt.leaseUntil().toEpochMilli()));
        values.put(":now", n(attempt.now().toEpochMilli()));
        values.put(":quiet", AttributeValue.fromBool(attempt.inQuietHours()));
        values.put(":forgotten", n(attempt.now().plus(kept).getEpochSecond()));
        return values;
    }

    private Map<String, AttributeValue> settling(Place place, DeliveryStatus status, Instant now) {
        Map<String, AttributeValue> values = settling(place.chunk(), status, now);
        values.put(":seat", n(place.seat()));
        return values;
    }

    private Map<String, AttributeValue> settling(String chunk, DeliveryStatus status, Instant now) {
        return new HashMap<>(Map.of(
                ":status", s(status.name()),
                ":chunk", s(chunk),
                ":now", n(now.toEpochMilli()),
                ":forgotten", n(now.plus(kept).getEpochSecond())));
    }

    private static void add(StringBuilder set, Map<String, AttributeValue> values, String name, String value) {
        if (value != null) {
            set.append(", ").append(name).append(" = :").append(name);
            values.put(":" + name, s(value));
        }
    }
}
