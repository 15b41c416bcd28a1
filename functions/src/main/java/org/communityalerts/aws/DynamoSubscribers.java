package org.communityalerts.aws;

import static org.communityalerts.aws.Items.n;
import static org.communityalerts.aws.Items.s;
import static org.communityalerts.aws.Items.text;
import static org.communityalerts.aws.Items.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Point;
import org.communityalerts.model.Subscriber;
import org.communityalerts.port.Subscribers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The residents, in the Subscribers, Audience and Contacts tables at once. */
public final class DynamoSubscribers implements Subscribers {
    /** The tables a resident is kept in. */
    public record Tables(String subscribers, String audience, String contacts) {}

    private final DynamoDbClient dynamo;
    private final Tables tables;

    public DynamoSubscribers(DynamoDbClient dynamo, Tables tables) {
        this.dynamo = dynamo;
        this.tables = tables;
    }

    @Override
    public void add(Subscriber subscriber) {
        var writes = new ArrayList<TransactWriteItem>();
        contacts(subscriber).forEach(address -> writes.add(claimAddress(address, subscriber.id())));
        int addresses = writes.size();
        writes.add(put(tables.subscribers(), item(subscriber), "attribute_not_exists(id)"));
        subscriber
                .partitions()
                .forEach(group ->
                        writes.add(put(tables.audience(), DynamoAudience.item(group, subscriber.entry()), null)));
        try {
            dynamo.transactWriteItems(t -> t.transactItems(writes));
        } catch (TransactionCanceledException e) {
            boolean taken = e.cancellationReasons().stream()
                    .limit(addresses)
                    .anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code()));
            throw taken ? new AddressTaken() : e;
        }
    }

    @Override
    public Optional<Subscriber> find(String id) {
        var answer = dynamo.getItem(
                g -> g.tableName(tables.subscribers()).key(Map.of("id", s(id))).consistentRead(true));
        return answer.hasItem() ? Optional.of(subscriber(answer.item())) : Optional.empty();
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

    private static Set<String> contacts(Subscriber subscriber) {
        return Stream.of(subscriber.mobile(), subscriber.landline(), subscriber.email())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, AttributeValue> item(Subscriber subscriber) {
        var item = new HashMap<String, AttributeValue>();
        put(item, "id", subscriber.id());
        put(item, "name", subscriber.name());
        put(item, "mobile", subscriber.mobile());
        put(item, "landline", subscriber.landline());
        put(item, "email", subscriber.email());
        put(item, "postcode", subscriber.postcode());
        put(item, "language", subscriber.language());
        item.put("lat", n(subscriber.point().lat()));
        item.put("lon", n(subscriber.point().lon()));
        putAll(item, "groups", subscriber.groups());
        putAll(
                item,
                "channels",
                subscriber.channels().stream().map(Channel::word).collect(Collectors.toSet()));
        return item;
    }

    private static void put(Map<String, AttributeValue> item, String name, String value) {
        if (value != null) {
            item.put(name, s(value));
        }
    }

    private static void putAll(Map<String, AttributeValue> item, String name, Set<String> values) {
        if (!values.isEmpty()) {
            item.put(name, AttributeValue.fromSs(values.stream().sorted().toList()));
        }
    }

    private static Subscriber subscriber(Map<String, AttributeValue> item) {
        return new Subscriber(
                text(item, "id"),
                text(item, "name"),
                text(item, "mobile"),
                text(item, "landline"),
                text(item, "email"),
                text(item, "postcode"),
                new Point(
                        Double.parseDouble(item.get("lat").n()),
                        Double.parseDouble(item.get("lon").n())),
                texts(item, "groups"),
                texts(item, "channels").stream()
                        .map(word -> Channel.of(word).orElseThrow())
                        .collect(Collectors.toSet()),
                text(item, "language"));
    }
}
