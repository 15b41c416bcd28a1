package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.texts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.outside.aws.dynamo.Refusal;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Digests, in the Deliveries table. What waits is marked on the deliveries of its address, with whom it is for. */
public final class DynamoDigests implements Digests {
    private final DynamoDbClient dynamo;
    private final String table;
    private final DigestDays days;

    public DynamoDigests(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.days = new DigestDays(dynamo, table);
    }

    /** The day's note comes last: whoever is found by it is found by their own. */
    @Override
    public void expect(LocalDate day, String subscriberId, Set<String> waitsAt) {
        dynamo.updateItem(u -> u.tableName(table)
                .key(DigestItem.key(day, subscriberId))
                .updateExpression("SET " + Items.EXPIRES + " = :end ADD " + DigestItem.WAITS_AT + " :addresses")
                .expressionAttributeValues(Map.of(
                        ":end", DigestDays.expiry(day), ":addresses", AttributeValue.fromSs(List.copyOf(waitsAt)))));
        days.note(day, DigestItem.dueKey(day, subscriberId));
    }

    @Override
    public void due(LocalDate day, Consumer<List<String>> some) {
        for (int shard = 0; shard < DigestItem.SHARDS; shard++) {
            var due = s(DigestItem.shard(day, shard));
            dynamo
                    .queryPaginator(q -> q.tableName(table)
                            .keyConditionExpression("address = :due")
                            .expressionAttributeValues(Map.of(":due", due))
                            .projectionExpression("alertId")
                            .consistentRead(true))
                    .stream()
                    .map(page -> page.items().stream()
                            .map(item -> text(item, "alertId"))
                            .toList())
                    .filter(ids -> !ids.isEmpty())
                    .forEach(some);
        }
    }

    @Override
    public boolean begun(LocalDate day) {
        return days.isNoted(day, DigestDays.BEGUN);
    }

    @Override
    public void begin(LocalDate day) {
        days.note(day, DigestDays.BEGUN);
    }

    @Override
    public boolean over(LocalDate day) {
        return days.isNoted(day, DigestDays.OVER);
    }

    @Override
    public void end(LocalDate day) {
        days.note(day, DigestDays.OVER);
    }

    @Override
    public Optional<Way> direct(LocalDate day, String subscriberId, String address) {
        String to = DigestItem.GOES_TO;
        try {
            var note = dynamo.updateItem(u -> u.tableName(table)
                            .key(DigestItem.key(day, subscriberId))
                            .updateExpression("SET " + to + " = if_not_exists(" + to + ", :address)")
                            .conditionExpression("attribute_exists(" + DigestItem.WAITS_AT + ")")
                            .expressionAttributeValues(Map.of(":address", s(address)))
                            .returnValues(ReturnValue.ALL_NEW))
                    .attributes();
            return Optional.of(new Way(text(note, to), texts(note, DigestItem.WAITS_AT)));
        } catch (ConditionalCheckFailedException e) {
            dueNoMore(day, subscriberId);
            return Optional.empty();
        }
    }

    /** A crash may have taken their own note and left the day's. Both in one: whoever is expected meanwhile keeps both. */
    private void dueNoMore(LocalDate day, String subscriberId) {
        try {
            dynamo.transactWriteItems(t -> t.transactItems(
                    TransactWriteItem.builder()
                            .delete(d -> d.tableName(table)
                                    .key(DigestItem.key(day, subscriberId))
                                    .conditionExpression("attribute_not_exists(" + DigestItem.WAITS_AT + ")"))
                            .build(),
                    TransactWriteItem.builder()
                            .delete(d -> d.tableName(table).key(DigestItem.dueKey(day, subscriberId)))
                            .build()));
        } catch (TransactionCanceledException e) {
            // They are expected meanwhile, or another is at it: whoever is still due is met again.
        }
    }

    @Override
    public boolean redirect(LocalDate day, String subscriberId, Move move) {
        var writes = new DigestMove(table, day, subscriberId, move).writes();
        try {
            dynamo.transactWriteItems(t -> t.transactItems(writes));
            return true;
        } catch (TransactionCanceledException e) {
            return new Refusal(e).failed(0, DigestMove.BEFORE_THE_OTHER_ADDRESS);
        }
    }

    /** Of an attempt that surely did not go nothing is left: the next one writes over it. */
    @Override
    public void tells(Deliveries.Key key, List<String> alerts) {
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(DeliveryItem.key(key))
                    .updateExpression("SET " + DeliveryItem.TELLS + " = :alerts")
                    .conditionExpression("#status = :sending")
                    .expressionAttributeNames(Map.of("#status", "status"))
                    .expressionAttributeValues(Map.of(
                            ":alerts",
                            AttributeValue.fromL(
                                    alerts.stream().map(AttributeValue::fromS).toList()),
                            ":sending",
                            s(DeliveryStatus.SENDING.name()))));
        } catch (ConditionalCheckFailedException e) {
            // Its reader was erased meanwhile.
        }
    }

    @Override
    public void done(LocalDate day, String subscriberId) {
        end(day, subscriberId, DeleteItemRequest.builder());
    }

    @Override
    public void done(LocalDate day, String subscriberId, String address) {
        var there = DeleteItemRequest.builder()
                .conditionExpression("attribute_not_exists(alertId) OR " + DigestItem.GOES_TO + " = :address")
                .expressionAttributeValues(Map.of(":address", s(address)));
        try {
            end(day, subscriberId, there);
        } catch (ConditionalCheckFailedException e) {
            // It goes to another address by now, and has its outcome there.
        }
    }

    private void end(LocalDate day, String subscriberId, DeleteItemRequest.Builder delete) {
        dynamo.deleteItem(
                delete.tableName(table).key(DigestItem.key(day, subscriberId)).build());
        dynamo.deleteItem(d -> d.tableName(table).key(DigestItem.dueKey(day, subscriberId)));
    }

    @Override
    public Set<String> told(Deliveries.Key key) {
        var digest = dynamo.getItem(g -> g.tableName(table)
                        .key(DeliveryItem.key(key))
                        .projectionExpression(DeliveryItem.TELLS)
                        .consistentRead(true))
                .item();
        return DeliveryItem.tells(digest).collect(Collectors.toSet());
    }

    /** One alert at two addresses is told once. */
    @Override
    public Set<Waiting> waiting(LocalDate day, String subscriberId, Set<String> addresses) {
        var deliveries = new HashMap<String, Map<String, AttributeValue>>();
        for (String address : addresses) {
            dynamo
                    .queryPaginator(q -> q.tableName(table)
                            .keyConditionExpression("address = :address")
                            .filterExpression(DeliveryItem.SUBSCRIBER + " = :person")
                            .expressionAttributeValues(Map.of(":address", s(address), ":person", s(subscriberId)))
                            .consistentRead(true))
                    .items()
                    .stream()
                    .forEach(item -> deliveries.put(text(item, "alertId"), item));
        }
        return DigestItem.waiting(deliveries, day);
    }
}
