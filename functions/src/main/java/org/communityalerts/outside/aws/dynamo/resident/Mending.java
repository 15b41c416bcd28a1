package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.CountKey;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.HeadCount;
import org.communityalerts.domain.audience.Manner;
import org.communityalerts.domain.resident.HeadChanges;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The counts of one coarse cell, made what its entries say. Counts are read before the entries, and written only if they
 * have not changed since: whoever came, moved or went meanwhile changed them.
 */
final class Mending {
    private static final Set<Integer> NONE = Set.of(0);
    private static final String UNTOUCHED = HeadCountItem.CHANGES + " = :changes";

    private final DynamoDbClient dynamo;
    private final String table;
    private final String group;
    private final String cell;
    private final Map<String, Map<String, AttributeValue>> standing = new HashMap<>();
    private final Map<CountKey, Map<Manner, Integer>> right = new HashMap<>();

    Mending(DynamoDbClient dynamo, String table, String group, String cell) {
        this.dynamo = dynamo;
        this.table = table;
        this.group = group;
        this.cell = cell;
    }

    /** Whether all of them are right now; false if somebody came in between. */
    boolean done() {
        for (Grain grain : Grain.values()) {
            String begin = HeadCountItem.begin(grain) + cell;
            items(begin).forEach(item -> standing.put(optionalText(item, "key"), item));
        }
        items(cell).forEach(item -> count(DynamoAudience.entry(item)));
        right.values().forEach(heads -> heads.values().removeAll(NONE));
        try {
            right.forEach((key, heads) -> put(new HeadCount(key, heads)));
            standing.values().forEach(this::delete);
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private void count(AudienceEntry entry) {
        HeadChanges.keys(group, entry).forEach(key -> {
            Map<Manner, Integer> heads = right.computeIfAbsent(key, k -> new HashMap<>());
            entry.heads().forEach((manner, count) -> heads.merge(manner, count, Integer::sum));
        });
    }

    private void put(HeadCount count) {
        Map<String, AttributeValue> stood = standing.remove(text(HeadCountItem.key(count.key()), "key"));
        if (stood == null) {
            dynamo.putItem(p -> p.tableName(table)
                    .item(HeadCountItem.item(count, 1))
                    .conditionExpression("attribute_not_exists(" + HeadCountItem.CHANGES + ")"));
            return;
        }
        var heads = new HashMap<>(
                HeadCountItem.read(group, count.key().grain(), stood).heads());
        heads.values().removeAll(NONE);
        if (!heads.equals(count.heads())) {
            long changes = changes(stood);
            dynamo.putItem(p -> p.tableName(table)
                    .item(HeadCountItem.item(count, changes + 1))
                    .conditionExpression(UNTOUCHED)
                    .expressionAttributeValues(Map.of(":changes", n(changes))));
        }
    }

    private void delete(Map<String, AttributeValue> stood) {
        dynamo.deleteItem(d -> d.tableName(table)
                .key(Map.of("group", stood.get("group"), "key", stood.get("key")))
                .conditionExpression(UNTOUCHED)
                .expressionAttributeValues(Map.of(":changes", n(changes(stood)))));
    }

    private static long changes(Map<String, AttributeValue> item) {
        return Long.parseLong(value(item, HeadCountItem.CHANGES).n());
    }

    private Iterable<Map<String, AttributeValue>> items(String begin) {
        return dynamo.queryPaginator(q -> q.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#group = :group AND begins_with(#key, :begin)")
                        .expressionAttributeNames(Map.of("#group", "group", "#key", "key"))
                        .expressionAttributeValues(
                                Map.of(":group", s(Shards.partition(group, cell)), ":begin", s(begin))))
                .items();
    }
}
