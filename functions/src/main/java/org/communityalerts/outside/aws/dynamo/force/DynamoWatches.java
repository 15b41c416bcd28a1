package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.force.Watch;
import org.communityalerts.outside.aws.dynamo.Revision;
import org.communityalerts.port.force.Watches;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import tools.jackson.databind.json.JsonMapper;

/** What people want to be told of, beside the force's settings. */
public final class DynamoWatches implements Watches {
    private static final String BEGINNING = "watch ";

    private final DynamoDbClient dynamo;
    private final String table;
    private final JsonMapper json;

    public DynamoWatches(DynamoDbClient dynamo, String table, JsonMapper json) {
        this.dynamo = dynamo;
        this.table = table;
        this.json = json;
    }

    @Override
    public Optional<Watch> of(String person) {
        return content(person).map(this::read);
    }

    @Override
    public List<Watch> all() {
        return dynamo
                .scanPaginator(q -> q.tableName(table)
                        .filterExpression("begins_with(id, :watch)")
                        .expressionAttributeValues(Map.of(":watch", s(BEGINNING))))
                .items()
                .stream()
                .map(item -> read(text(item, "content")))
                .toList();
    }

    @Override
    public Watch revise(Watch usual, UnaryOperator<Watch> change) {
        String person = usual.person();
        return Revision.untilDone(
                        () -> Optional.of(content(person)),
                        before -> write(person, before, changed(usual, before, change)))
                .orElseThrow();
    }

    private Watch changed(Watch usual, Optional<String> before, UnaryOperator<Watch> change) {
        return change.apply(before.map(this::read).orElse(usual));
    }

    private Optional<Watch> write(String person, Optional<String> before, Watch after) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":after", s(json.writeValueAsString(after)));
        before.ifPresent(content -> values.put(":before", s(content)));
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(Map.of("id", s(BEGINNING + person)))
                    .updateExpression("SET content = :after")
                    .conditionExpression(before.isPresent() ? "content = :before" : "attribute_not_exists(content)")
                    .expressionAttributeValues(values));
            return Optional.of(after);
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        }
    }

    private Optional<String> content(String person) {
        var item = dynamo.getItem(g -> g.tableName(table)
                        .key(Map.of("id", s(BEGINNING + person)))
                        .consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(text(item, "content"));
    }

    private Watch read(String content) {
        return json.readValue(content, Watch.class);
    }
}
