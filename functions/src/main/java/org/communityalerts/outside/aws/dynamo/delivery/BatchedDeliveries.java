package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.outside.aws.dynamo.RequestBatcher;
import org.communityalerts.outside.aws.dynamo.Statements;
import org.communityalerts.port.delivery.Deliveries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Deliveries whose claims and outcomes go in few requests when many are written at once. Each statement of a request has
 * its own condition and its own result. What was not plainly written so is written alone, which also says why not.
 */
public final class BatchedDeliveries implements Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(BatchedDeliveries.class);
    private static final int MOST = 25;
    /** Errors that only say how the delivery stands. */
    private static final Set<BatchStatementErrorCodeEnum> CONDITIONS =
            Set.of(BatchStatementErrorCodeEnum.CONDITIONAL_CHECK_FAILED, BatchStatementErrorCodeEnum.DUPLICATE_ITEM);

    private record End(
            Seat seat,
            DeliveryStatus status,
            @Nullable String providerId,
            @Nullable String why,
            Instant now) {}

    private final DynamoDbClient dynamo;
    private final String table;
    private final Duration kept;
    private final DynamoDeliveries alone;
    private final RequestBatcher<Key, Attempt, Claim> claims = new RequestBatcher<>(MOST, this::insert);
    private final RequestBatcher<Key, End, Claim.Settled> ends = new RequestBatcher<>(MOST, this::update);

    /** @param kept as {@link DynamoDeliveries} keeps them */
    public BatchedDeliveries(DynamoDbClient dynamo, String table, Duration kept) {
        this.dynamo = dynamo;
        this.table = table;
        this.kept = kept;
        this.alone = new DynamoDeliveries(dynamo, table, kept);
    }

    @Override
    public Claim claim(Key key, Attempt attempt) {
        return claims.ask(key, attempt).orElseGet(() -> alone.claim(key, attempt));
    }

    @Override
    public Claim.Settled settle(
            Key key, Seat seat, DeliveryStatus status, @Nullable String providerId, @Nullable String why, Instant now) {
        return ends.ask(key, new End(seat, status, providerId, why, now))
                .orElseGet(() -> alone.settle(key, seat, status, providerId, why, now));
    }

    @Override
    public boolean retake(Key key, Attempt attempt, Instant since) {
        return alone.retake(key, attempt, since);
    }

    @Override
    public Claim forgo(Key key, Channel channel, Seat seat, DeliveryStatus status, Instant now) {
        return alone.forgo(key, channel, seat, status, now);
    }

    @Override
    public Claim digest(Key key, Channel channel, Seat seat, Wait wait, Instant now) {
        return alone.digest(key, channel, seat, wait, now);
    }

    @Override
    public Claim.Settled giveUp(Key key, Seat seat, Instant now) {
        return alone.giveUp(key, seat, now);
    }

    @Override
    public void release(Key key, Instant since) {
        alone.release(key, since);
    }

    /** A delivery never attempted nearly always has no item; one that was given back is claimed by itself. */
    private Map<Key, Claim> insert(Map<Key, Attempt> attempts) {
        return written(
                attempts, (key, attempt) -> Statements.insert(table, item(key, attempt)), _ -> new Claim.Taken());
    }

    private Map<String, AttributeValue> item(Key key, Attempt attempt) {
        Map<String, AttributeValue> item = DeliveryItem.attempted(attempt, kept);
        item.putAll(DeliveryItem.key(key));
        item.put("attempts", n(1));
        return item;
    }

    private Map<Key, Claim.Settled> update(Map<Key, End> outcomes) {
        return written(outcomes, this::update, BatchedDeliveries::stands);
    }

    private static Claim.Settled stands(End end) {
        return new Claim.Settled(end.status, end.seat.chunk(), end.seat.number(), end.why);
    }

    private BatchStatementRequest update(Key key, End end) {
        var set = DeliveryItem.settled(end.seat, end.status, end.providerId, end.why, end.now, kept);
        return Statements.update(
                table,
                DeliveryItem.key(key),
                set,
                DeliveryItem.gone(end.why),
                "status",
                s(DeliveryStatus.SENDING.name()),
                s(DeliveryStatus.UNKNOWN.name()));
    }

    /** What became of those that were written. One by itself is cheaper as it always was. */
    private <W, A> Map<Key, A> written(
            Map<Key, W> some, BiFunction<Key, W, BatchStatementRequest> statement, Function<W, A> outcome) {
        if (some.size() == 1) {
            return Map.of();
        }
        var writes = List.copyOf(some.entrySet());
        var results = results(writes.stream()
                .map(write -> statement.apply(write.getKey(), write.getValue()))
                .toList());
        var written = new HashMap<Key, A>();
        for (int i = 0; i < results.size(); i++) {
            if (done(results.get(i))) {
                var write = writes.get(i);
                written.put(write.getKey(), outcome.apply(write.getValue()));
            }
        }
        return written;
    }

    private static boolean done(BatchStatementResponse result) {
        var error = result.error();
        if (error != null && !CONDITIONS.contains(error.code())) {
            LOG.warn("a delivery is written alone: {}", error.code());
        }
        return error == null;
    }

    /** In the order of the statements; none, if DynamoDB took none of them. */
    private List<BatchStatementResponse> results(List<BatchStatementRequest> statements) {
        try {
            return dynamo.batchExecuteStatement(b -> b.statements(statements)).responses();
        } catch (DynamoDbException e) {
            LOG.warn(
                    "deliveries are written one by one: {}", e.awsErrorDetails().errorCode());
            return List.of();
        }
    }
}
