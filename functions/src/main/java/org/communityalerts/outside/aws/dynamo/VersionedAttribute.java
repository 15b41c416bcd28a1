package org.communityalerts.outside.aws.dynamo;

import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * A text in a table's items of which each write is a version, with who wrote it and when beside it. What else such an item
 * holds is no part of the version.
 */
public final class VersionedAttribute {
    private static final String VERSION = "version";
    private static final String BY = "changedBy";
    private static final String AT = "changedAt";

    private final DynamoDbClient dynamo;
    private final String table;
    private final String name;

    /** @param name the attribute's */
    public VersionedAttribute(DynamoDbClient dynamo, String table, String name) {
        this.dynamo = dynamo;
        this.table = table;
        this.name = name;
    }

    /** The item with that key, or nothing in it. */
    public Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        return dynamo.getItem(g -> g.tableName(table).key(key).consistentRead(true))
                .item();
    }

    /**
     * What the item says, as the version that it says it in: nought where the text is not there, and the first where it was
     * written before versions were counted.
     */
    public <T> Versioned<T> read(Map<String, AttributeValue> item, T value) {
        if (!item.containsKey(name)) {
            return new Versioned<>(value, 0, null);
        }
        return item.containsKey(VERSION)
                ? new Versioned<>(value, number(item, VERSION), new Edit(text(item, BY), moment(item, AT)))
                : new Versioned<>(value, 1, null);
    }

    /**
     * Writes the text as its next version, and gives the item as it is then.
     *
     * @param check is shown what stands at that moment, and again if someone else was faster; throws where the change was
     *     not made of that
     */
    public Map<String, AttributeValue> write(
            Map<String, AttributeValue> key, String text, Edit by, Consumer<Versioned<?>> check) {
        return Revision.untilDone(() -> Optional.of(read(item(key), key)), before -> {
                    check.accept(before);
                    return put(key, text, by, before.version());
                })
                .orElseThrow();
    }

    /** Empty if someone else was faster. A text that comes back after it was removed has a version it never had. */
    private Optional<Map<String, AttributeValue>> put(
            Map<String, AttributeValue> key, String text, Edit by, long before) {
        var values = Map.of(
                ":text", s(text),
                ":by", s(by.by()),
                ":at", n(by.at().toEpochMilli()),
                ":one", n(1),
                ":before", n(before));
        try {
            return Optional.of(dynamo.updateItem(u -> u.tableName(table)
                            .key(key)
                            .updateExpression(
                                    "SET %s = :text, version = if_not_exists(version, :before) + :one, changedBy = :by, changedAt = :at"
                                            .formatted(name))
                            .conditionExpression(condition(before))
                            .expressionAttributeValues(values)
                            .returnValues(ReturnValue.ALL_NEW))
                    .attributes());
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        }
    }

    private String condition(long before) {
        if (before == 0) {
            return "attribute_not_exists(%s)".formatted(name);
        }
        String same = before == 1 ? "(version = :before OR attribute_not_exists(version))" : "version = :before";
        return "attribute_exists(%s) AND %s".formatted(name, same);
    }
}
