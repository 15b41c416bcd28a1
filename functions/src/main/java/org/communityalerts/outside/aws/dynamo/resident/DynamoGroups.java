package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.Joining;
import org.communityalerts.port.audience.Groups;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The groups in the Groups table, which is small: it is read whole. */
public final class DynamoGroups implements Groups {
    private static final String THERE = "attribute_exists(#name)";
    private static final Map<String, String> NAME = Map.of("#name", "name");

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoGroups(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Set<String> names() {
        return all().stream().map(Group::name).collect(Collectors.toSet());
    }

    @Override
    public List<Group> all() {
        return dynamo.scanPaginator(q -> q.tableName(table).consistentRead(true)).items().stream()
                .filter(item -> !item.containsKey("closed"))
                .map(DynamoGroups::group)
                .sorted(Comparator.comparing(Group::name))
                .toList();
    }

    @Override
    public boolean create(Group group) {
        return done(() -> dynamo.putItem(p -> p.tableName(table)
                .item(item(group))
                .conditionExpression("attribute_not_exists(#name)")
                .expressionAttributeNames(NAME)));
    }

    @Override
    public boolean change(Group before, Group wanted) {
        Map<String, AttributeValue> item = item(wanted);
        String reviewed = wanted.reviewedAt() == null ? "" : ", reviewedAt = :reviewedAt";
        var values = new HashMap<String, AttributeValue>();
        item.forEach((attribute, value) -> values.put(":" + attribute, value));
        values.remove(":name");
        values.put(":before", s(before.joining().word()));
        String as = before.open() ? "(attribute_not_exists(joining) OR joining = :before)" : "joining = :before";
        return done(() -> dynamo.updateItem(u -> u.tableName(table)
                .key(key(wanted.name()))
                .updateExpression("SET description = :description, joining = :joining" + reviewed)
                .conditionExpression(THERE + " AND attribute_not_exists(closed) AND " + as)
                .expressionAttributeNames(NAME)
                .expressionAttributeValues(values)));
    }

    private static Map<String, AttributeValue> item(Group group) {
        var item = new HashMap<>(Map.of(
                "name", s(group.name()),
                "description", s(group.description()),
                "joining", s(group.joining().word())));
        if (group.reviewedAt() != null) {
            item.put("reviewedAt", s(group.reviewedAt().toString()));
        }
        return item;
    }

    private static Group group(Map<String, AttributeValue> item) {
        // Groups were open before they could be anything else.
        Joining joining =
                item.containsKey("joining") ? Joining.of(text(item, "joining")).orElseThrow() : Joining.OPEN;
        Instant reviewedAt = item.containsKey("reviewedAt") ? Instant.parse(optionalText(item, "reviewedAt")) : null;
        return new Group(text(item, "name"), text(item, "description"), joining, number(item, "size"), reviewedAt);
    }

    @Override
    public boolean close(String name) {
        return done(() -> dynamo.updateItem(u -> u.tableName(table)
                .key(key(name))
                .updateExpression("SET closed = :yes")
                .conditionExpression(THERE)
                .expressionAttributeNames(NAME)
                .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true)))));
    }

    @Override
    public void delete(String name) {
        dynamo.deleteItem(d -> d.tableName(table).key(key(name)));
    }

    @Override
    public void resize(String name, int size) {
        done(() -> dynamo.updateItem(u -> u.tableName(table)
                .key(key(name))
                .updateExpression("SET #size = :size")
                .conditionExpression(THERE)
                .expressionAttributeNames(Map.of("#name", "name", "#size", "size"))
                .expressionAttributeValues(Map.of(":size", n(size)))));
    }

    private static boolean done(Runnable write) {
        try {
            write.run();
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of("name", s(name));
    }
}
