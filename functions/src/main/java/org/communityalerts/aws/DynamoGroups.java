package org.communityalerts.aws;

import static org.communityalerts.aws.Items.s;
import static org.communityalerts.aws.Items.text;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.port.Groups;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The groups in the Groups table, which is small: it is read whole. */
public final class DynamoGroups implements Groups {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoGroups(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Set<String> names() {
        return dynamo.scanPaginator(q -> q.tableName(table).consistentRead(true)).items().stream()
                .map(item -> text(item, "name"))
                .collect(Collectors.toSet());
    }

    @Override
    public void create(String name, String description) {
        dynamo.putItem(p -> p.tableName(table).item(Map.of("name", s(name), "description", s(description))));
    }
}
