package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.port.delivery.Digests;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Digests, in the Deliveries table. What waits is marked on the deliveries of its address; whose are to go stands beside them by
 * the day, as ids, spread over some keys so that none is hot.
 */
public final class DynamoDigests implements Digests {
    private static final int SHARDS = 8;
    /** Stands beside a day in place of somebody's id, once all who were noted for it have been queued. */
    private static final String BEGUN = "begun";

    private static final Duration KEPT = Duration.ofDays(8);

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoDigests(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void expect(LocalDate day, String subscriberId) {
        note(day, key(day, subscriberId));
    }

    @Override
    public void due(LocalDate day, Consumer<List<String>> some) {
        for (int shard = 0; shard < SHARDS; shard++) {
            var due = s(shard(day, shard));
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
        return !dynamo.query(q -> q.tableName(table)
                        .keyConditionExpression("address = :day")
                        .expressionAttributeValues(Map.of(":day", s(Digest.id(day))))
                        .consistentRead(true))
                .items()
                .isEmpty();
    }

    @Override
    public void begin(LocalDate day) {
        note(day, Map.of("address", s(Digest.id(day)), "alertId", s(BEGUN)));
    }

    private void note(LocalDate day, Map<String, AttributeValue> key) {
        long end = Digest.at(day).plus(KEPT).getEpochSecond();
        dynamo.updateItem(u -> u.tableName(table)
                .key(key)
                .updateExpression("SET " + Items.EXPIRES + " = :end")
                .expressionAttributeValues(Map.of(":end", n(end))));
    }

    @Override
    public void done(LocalDate day, String subscriberId) {
        dynamo.deleteItem(d -> d.tableName(table).key(key(day, subscriberId)));
    }

    @Override
    public Set<String> waiting(String address, LocalDate day) {
        var days = new HashMap<String, LocalDate>();
        dynamo
                .queryPaginator(q -> q.tableName(table)
                        .keyConditionExpression("address = :address")
                        .filterExpression("attribute_exists(" + DeliveryItem.DIGEST + ")")
                        .expressionAttributeValues(Map.of(":address", s(address)))
                        .consistentRead(true))
                .items()
                .stream()
                .forEach(item -> days.put(text(item, "alertId"), LocalDate.parse(text(item, DeliveryItem.DIGEST))));
        return waiting(days, day);
    }

    /** What a pause held back waits as a digest does that goes with another. */
    private static Set<String> waiting(Map<String, LocalDate> days, LocalDate day) {
        var waiting = new HashSet<String>();
        days.forEach((id, goesOn) -> {
            if (goesOn.equals(day)) {
                Optional<LocalDate> held = Digest.dayOf(id);
                waiting.addAll(held.isPresent() ? waiting(days, held.get()) : Set.of(id));
            }
        });
        return waiting;
    }

    private static Map<String, AttributeValue> key(LocalDate day, String subscriberId) {
        int shard = Math.floorMod(subscriberId.hashCode(), SHARDS);
        return Map.of("address", s(shard(day, shard)), "alertId", s(subscriberId));
    }

    private static String shard(LocalDate day, int shard) {
        return Digest.id(day) + "#" + shard;
    }
}
