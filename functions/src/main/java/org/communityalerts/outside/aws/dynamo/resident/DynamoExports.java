package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.port.resident.Exports;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The exports in the Imports table, under names that no import has. */
public final class DynamoExports implements Exports {
    private static final Duration KEPT = Duration.ofDays(30);

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoExports(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void create(Export fresh) {
        dynamo.putItem(p -> p.tableName(table).item(item(fresh)));
    }

    @Override
    public Optional<Export> find(String id) {
        var item = dynamo.getItem(g -> g.tableName(table).key(key(id)).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(read(id, item));
    }

    @Override
    public boolean replace(Export before, Export after) {
        String begun = before.upload() == null ? "attribute_not_exists(#upload)" : "attribute_exists(#upload)";
        try {
            dynamo.putItem(p -> p.tableName(table)
                    .item(item(after))
                    .conditionExpression("#state = :state AND size(#parts) = :parts AND " + begun)
                    .expressionAttributeNames(Map.of("#state", "state", "#parts", "parts", "#upload", "upload"))
                    .expressionAttributeValues(Map.of(
                            ":state", s(before.state().name()),
                            ":parts", n(before.parts().size()))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> item(Export export) {
        var item = new HashMap<>(key(export.id()));
        item.put("state", s(export.state().name()));
        item.put("createdBy", s(export.createdBy()));
        item.put("createdAt", n(export.createdAt().toEpochMilli()));
        item.put("rows", n(export.rows()));
        item.put(
                "parts",
                AttributeValue.fromL(
                        export.parts().stream().map(AttributeValue::fromS).toList()));
        item.put(EXPIRES, n(export.createdAt().plus(KEPT).getEpochSecond()));
        if (export.upload() != null) {
            item.put("upload", s(export.upload()));
        }
        if (export.about() != null) {
            item.put("subject", s(export.about().subject().name()));
            item.put("about", s(export.about().id()));
            item.put("people", AttributeValue.fromBool(export.about().people()));
            item.put("reason", s(export.about().reason()));
        }
        if (export.next() != null) {
            item.put("next", s(export.next()));
        }
        return item;
    }

    private static Export read(String id, Map<String, AttributeValue> item) {
        return new Export(
                id,
                Export.State.valueOf(text(item, "state")),
                text(item, "createdBy"),
                moment(item, "createdAt"),
                optionalText(item, "upload"),
                value(item, "parts").l().stream().map(AttributeValue::s).toList(),
                number(item, "rows"),
                optionalText(item, "next"),
                about(item));
    }

    private static @Nullable Disclosure about(Map<String, AttributeValue> item) {
        return item.containsKey("subject")
                ? new Disclosure(
                        Disclosure.Subject.valueOf(text(item, "subject")),
                        text(item, "about"),
                        value(item, "people").bool(),
                        text(item, "reason"))
                : null;
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", s("export#" + id), "line", n(0));
    }
}
