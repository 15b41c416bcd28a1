package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.domain.audience.Group;
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
                .map(item -> new Group(text(item, "name"), text(item, "description"), number(item, "size")))
                .sorted(Comparator.comparing(Group::name))
                .toList();
    }

    @Override
    public boolean create(String name, String description) {
        return done(() -> dynamo.putItem(p -> p.tableName(table)
                .item(Map.of("name", s(name), "description", s(description)))
                .conditionExpression("attribute_not_exists(#name)")
                .expressionAttributeNames(NAME)));
    }

    @Override
    public boolean describe(String name, String description) {
        return done(() -> dynamo.updateItem(u -> u.tableName(table)
                .key(key(name))
                .updateExpression("SET description = :description")
                .conditionExpression(THERE + " AND attribute_not_exists(closed)")
                .expressionAttributeNames(NAME)
                .expressionAttributeValues(Map.of(":description", s(description)))));
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
