package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.audience.EntryKey;
import org.communityalerts.domain.resident.HeadChanges;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.SubscriberChange;
import org.communityalerts.domain.resident.Suppression;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes that keep a subscriber's record, audience entries, their counts and contacts together. */
final class SubscriberWrites {
    private static final String NEW = "attribute_not_exists(id)";
    private static final String UNCHANGED = "version = :version";

    private final DynamoSubscribers.Tables tables;
    private final UnaryOperator<String> keys;

    SubscriberWrites(DynamoSubscribers.Tables tables, UnaryOperator<String> keys) {
        this.tables = tables;
        this.keys = keys;
    }

    /**
     * A whole change, as one transaction. Its first writes are {@link #claims}.
     *
     * @param version of the record that is changed; 0 for none
     * @param by who changes it, or null
     * @param why noted at the addresses that are let go, or null
     */
    List<TransactWriteItem> change(
            SubscriberChange change, long version, @Nullable Edit by, @Nullable Suppression why) {
        var writes = new ArrayList<TransactWriteItem>();
        Subscriber before = change.before();
        Subscriber after = change.after();
        if (after == null && before != null) {
            writes.add(delete(before.id(), version));
        }
        if (after != null) {
            writes.addAll(claims(after));
            writes.add(record(after, version, by));
            entries(after).forEach(item -> writes.add(put(tables.audience(), item)));
        }
        if (before != null) {
            change.released().forEach(address -> writes.add(release(address, before, why)));
        }
        change.dropped().forEach(key -> writes.add(drop(key)));
        var counts = new HeadChanges();
        counts.add(change);
        writes.addAll(counts(counts));
        return writes;
    }

    /** What puts new subscribers on record, whose addresses are claimed. Its first writes are the records, in their order. */
    List<TransactWriteItem> fresh(List<Subscriber> subscribers) {
        var writes = new ArrayList<TransactWriteItem>();
        var counts = new HeadChanges();
        subscribers.forEach(s -> writes.add(record(s, 0, null)));
        subscribers.forEach(s -> {
            entries(s).forEach(item -> writes.add(put(tables.audience(), item)));
            counts.add(new SubscriberChange(null, s));
        });
        writes.addAll(counts(counts));
        return writes;
    }

    /** What makes a subscriber's addresses theirs: one write each, refused if it is another's. */
    List<TransactWriteItem> claims(Subscriber subscriber) {
        return subscriber.contacts().stream()
                .map(address -> claim(address, subscriber))
                .toList();
    }

    private static List<Map<String, AttributeValue>> entries(Subscriber subscriber) {
        return subscriber.entries().stream()
                .flatMap(entry -> entry.partitions().stream().map(group -> DynamoAudience.item(group, entry)))
                .toList();
    }

    private List<TransactWriteItem> counts(HeadChanges changes) {
        return changes.all().stream()
                .map(by -> TransactWriteItem.builder()
                        .update(HeadCountItem.update(tables.audience(), by))
                        .build())
                .toList();
    }

    /** An address stays suppressed whoever it belongs to: only whose it is is written. */
    private TransactWriteItem claim(String address, Subscriber subscriber) {
        String safety = subscriber.unsafe() ? ", unsafe = :id" : " REMOVE unsafe";
        return TransactWriteItem.builder()
                .update(u -> u.tableName(tables.contacts())
                        .key(contact(address))
                        .updateExpression("SET subscriberId = :id" + safety)
                        .conditionExpression("attribute_not_exists(subscriberId) OR subscriberId = :id")
                        .expressionAttributeValues(Map.of(":id", s(subscriber.id()))))
                .build();
    }

    private TransactWriteItem release(String address, Subscriber owner, @Nullable Suppression why) {
        var values = new HashMap<>(Map.of(":id", s(owner.id())));
        String note = "";
        if (why != null) {
            note = " SET suppressed = :reason, suppressedAt = :at, suppressedBy = :by";
            values.put(":reason", s(why.reason().name()));
            values.put(":at", n(why.at().toEpochMilli()));
            values.put(":by", s(why.by()));
        }
        String expression = "REMOVE subscriberId, unsafe, provenAt, theirsSince" + note;
        return TransactWriteItem.builder()
                .update(u -> u.tableName(tables.contacts())
                        .key(contact(address))
                        .updateExpression(expression)
                        .conditionExpression("subscriberId = :id")
                        .expressionAttributeValues(values))
                .build();
    }

    private TransactWriteItem record(Subscriber subscriber, long version, @Nullable Edit by) {
        boolean fresh = version == 0;
        return TransactWriteItem.builder()
                .put(p -> p.tableName(tables.subscribers())
                        .item(SubscriberItem.of(subscriber, version + 1, by))
                        .conditionExpression(fresh ? NEW : UNCHANGED)
                        .expressionAttributeValues(fresh ? null : Map.of(":version", n(version))))
                .build();
    }

    private TransactWriteItem delete(String id, long version) {
        return TransactWriteItem.builder()
                .delete(d -> d.tableName(tables.subscribers())
                        .key(Map.of("id", s(id)))
                        .conditionExpression(UNCHANGED)
                        .expressionAttributeValues(Map.of(":version", n(version))))
                .build();
    }

    private TransactWriteItem drop(EntryKey key) {
        return TransactWriteItem.builder()
                .delete(d -> d.tableName(tables.audience()).key(DynamoAudience.key(key)))
                .build();
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(table).item(item))
                .build();
    }

    private Map<String, AttributeValue> contact(String address) {
        return Map.of("address", s(keys.apply(address)));
    }
}
