package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.alert.Template;
import org.communityalerts.port.alert.Templates;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The saved alerts in the Templates table, which is small: it is read whole. */
public final class DynamoTemplates implements Templates {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoTemplates(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public List<Template> all() {
        return dynamo.scanPaginator(q -> q.tableName(table).consistentRead(true)).items().stream()
                .map(item -> new Template(text(item, "id"), text(item, "name"), text(item, "alert")))
                .sorted(Comparator.comparing(Template::name).thenComparing(Template::id))
                .toList();
    }

    @Override
    public void add(Template template) {
        dynamo.putItem(p -> p.tableName(table).item(item(template)));
    }

    @Override
    public boolean change(Template template) {
        try {
            dynamo.putItem(p -> p.tableName(table).item(item(template)).conditionExpression("attribute_exists(id)"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public boolean remove(String id) {
        return dynamo.deleteItem(
                        d -> d.tableName(table).key(Map.of("id", s(id))).returnValues(ReturnValue.ALL_OLD))
                .hasAttributes();
    }

    private static Map<String, AttributeValue> item(Template template) {
        return Map.of("id", s(template.id()), "name", s(template.name()), "alert", s(template.alert()));
    }
}
