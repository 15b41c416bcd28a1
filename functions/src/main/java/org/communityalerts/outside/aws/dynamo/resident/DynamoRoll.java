package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.UnknownToken;
import org.communityalerts.port.resident.Roll;
import org.communityalerts.port.resident.Subscribers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Looks through the ByPlace index, which holds only keys and so is read fast, and fetches those found. */
public final class DynamoRoll implements Roll {
    private static final int PAGE = 50;
    /** Of keys, which are small: together some hundred milliseconds of reading for one request. */
    private static final int MOST_PAGES = 10;

    private static final Map<String, String> NAME = Map.of("#found", PlaceIndex.FOUND);

    /** One page of keys, and where the next begins. */
    private record Keys(
            List<Map<String, AttributeValue>> items,
            @Nullable Map<String, AttributeValue> last) {}

    @FunctionalInterface
    private interface Reading {
        Keys after(@Nullable Map<String, AttributeValue> start);
    }

    private final DynamoDbClient dynamo;
    private final String table;
    private final Subscribers subscribers;

    public DynamoRoll(DynamoDbClient dynamo, String table, Subscribers subscribers) {
        this.dynamo = dynamo;
        this.table = table;
        this.subscribers = subscribers;
    }

    @Override
    public Page named(String part, @Nullable String from) {
        var values = Map.of(":part", s(PlaceIndex.folded(part)));
        return page(from, start -> {
            var answer = dynamo.scan(q -> {
                q.tableName(table).indexName(PlaceIndex.INDEX).exclusiveStartKey(start);
                if (!part.isEmpty()) {
                    q.filterExpression("contains(#found, :part)")
                            .expressionAttributeNames(NAME)
                            .expressionAttributeValues(values);
                }
            });
            return new Keys(answer.items(), answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : null);
        });
    }

    @Override
    public Page at(String district, String rest, @Nullable String from) {
        var values = new HashMap<>(Map.of(":district", s(district)));
        String condition = "district = :district";
        if (!rest.isEmpty()) {
            condition += " AND begins_with(#found, :rest)";
            values.put(":rest", s(rest));
        }
        String where = condition;
        return page(from, start -> {
            var answer = dynamo.query(q -> q.tableName(table)
                    .indexName(PlaceIndex.INDEX)
                    .keyConditionExpression(where)
                    .expressionAttributeNames(rest.isEmpty() ? null : NAME)
                    .expressionAttributeValues(values)
                    .exclusiveStartKey(start));
            return new Keys(answer.items(), answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : null);
        });
    }

    @Override
    public Page everybody(@Nullable String from) {
        var answer =
                dynamo.scan(q -> q.tableName(table).exclusiveStartKey(from == null ? null : Map.of("id", s(from))));
        return new Page(
                answer.items().stream().map(SubscriberItem::read).toList(),
                answer.hasLastEvaluatedKey() ? text(answer.lastEvaluatedKey(), "id") : null);
    }

    private Page page(@Nullable String from, Reading reading) {
        Map<String, AttributeValue> start = from == null ? null : keys(from);
        var found = new ArrayList<String>();
        for (int i = 0; i < MOST_PAGES; i++) {
            Keys keys = reading.after(start);
            for (Map<String, AttributeValue> item : keys.items()) {
                if (found.size() == PAGE) {
                    return fetched(found, found.getLast());
                }
                found.add(text(item, "id"));
            }
            start = keys.last();
            if (start == null) {
                return fetched(found, null);
            }
        }
        return fetched(found, start == null ? null : text(start, "id"));
    }

    private Page fetched(List<String> ids, @Nullable String next) {
        Map<String, Subscriber> byId = new HashMap<>();
        subscribers.findAll(ids).forEach(s -> byId.put(s.id(), s));
        return new Page(ids.stream().map(byId::get).filter(s -> s != null).toList(), next);
    }

    /** A token is the id of the last one read: it says nothing of the person, unlike the index's keys. */
    private Map<String, AttributeValue> keys(String id) {
        var item =
                dynamo.getItem(g -> g.tableName(table).key(Map.of("id", s(id)))).item();
        if (item.isEmpty()) {
            throw new UnknownToken();
        }
        return PlaceIndex.key(item);
    }
}
