package org.communityalerts.aws;

import static org.communityalerts.aws.Items.s;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.model.Subscriber;
import org.communityalerts.port.Subscribers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The residents, in the Subscribers, Audience and Contacts tables at once. */
public final class DynamoSubscribers implements Subscribers {
    /** The tables a resident is kept in. */
    public record Tables(String subscribers, String audience, String contacts) {}

    /** DynamoDB's limit for the writes of one transaction. */
    private static final int LARGEST_TRANSACTION = 100;

    private static final String FAILED_CONDITION = "ConditionalCheckFailed";

    private final DynamoDbClient dynamo;
    private final Tables tables;

    public DynamoSubscribers(DynamoDbClient dynamo, Tables tables) {
        this.dynamo = dynamo;
        this.tables = tables;
    }

    @Override
    public void add(Subscriber subscriber) {
        if (!addAll(List.of(subscriber)).isEmpty()) {
            throw new AddressTaken();
        }
    }

    @Override
    public List<Subscriber> addAll(List<Subscriber> subscribers) {
        var refused = new ArrayList<Subscriber>();
        var batch = new ArrayList<Subscriber>();
        var writes = new ArrayList<TransactWriteItem>();
        for (Subscriber subscriber : subscribers) {
            List<TransactWriteItem> some = writes(subscriber);
            if (writes.size() + some.size() > LARGEST_TRANSACTION) {
                refused.addAll(addTogether(batch, writes));
                batch.clear();
                writes.clear();
            }
            batch.add(subscriber);
            writes.addAll(some);
        }
        if (!batch.isEmpty()) {
            refused.addAll(addTogether(batch, writes));
        }
        return refused;
    }

    /** Adds them in one transaction; when some are in the way, the others without those. */
    private List<Subscriber> addTogether(List<Subscriber> batch, List<TransactWriteItem> writes) {
        try {
            dynamo.transactWriteItems(t -> t.transactItems(writes));
            return List.of();
        } catch (TransactionCanceledException e) {
            List<Subscriber> refused = refused(batch, e.cancellationReasons());
            if (refused.isEmpty()) {
                throw e;
            }
            var others = new ArrayList<>(batch);
            others.removeAll(refused);
            refused.addAll(addAll(others));
            return refused;
        }
    }

    private List<Subscriber> refused(List<Subscriber> batch, List<CancellationReason> reasons) {
        var refused = new ArrayList<Subscriber>();
        int from = 0;
        for (Subscriber subscriber : batch) {
            int to = from + writes(subscriber).size();
            if (reasons.subList(from, to).stream().anyMatch(r -> FAILED_CONDITION.equals(r.code()))) {
                refused.add(subscriber);
            }
            from = to;
        }
        return refused;
    }

    @Override
    public Optional<Subscriber> find(String id) {
        var answer = dynamo.getItem(
                g -> g.tableName(tables.subscribers()).key(Map.of("id", s(id))).consistentRead(true));
        return answer.hasItem() ? Optional.of(SubscriberItem.read(answer.item())) : Optional.empty();
    }

    private List<TransactWriteItem> writes(Subscriber subscriber) {
        var writes = new ArrayList<TransactWriteItem>();
        subscriber.contacts().forEach(address -> writes.add(claimAddress(address, subscriber.id())));
        writes.add(put(tables.subscribers(), SubscriberItem.of(subscriber), "attribute_not_exists(id)"));
        subscriber
                .partitions()
                .forEach(group ->
                        writes.add(put(tables.audience(), DynamoAudience.item(group, subscriber.entry()), null)));
        return writes;
    }

    /** An address stays suppressed whoever it belongs to: only its owner is written. */
    private TransactWriteItem claimAddress(String address, String id) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(tables.contacts())
                        .key(Map.of("address", s(address)))
                        .updateExpression("SET subscriberId = :id")
                        .conditionExpression("attribute_not_exists(subscriberId) OR subscriberId = :id")
                        .expressionAttributeValues(Map.of(":id", s(id)))
                        .build())
                .build();
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item, String condition) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression(condition)
                        .build())
                .build();
    }
}
