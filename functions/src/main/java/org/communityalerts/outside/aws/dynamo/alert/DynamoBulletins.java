package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.alert.BulletinRecord;
import org.communityalerts.outside.aws.dynamo.Revision;
import org.communityalerts.port.alert.Bulletins;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import tools.jackson.databind.json.JsonMapper;

/** What other authorities say, beside the saved alerts: an alert begins with one or the other. */
public final class DynamoBulletins implements Bulletins {
    private static final String BEGINNING = "bulletin ";
    private static final String BULLETIN = "bulletin";
    private static final String FEEDS = "feeds";

    private final DynamoDbClient dynamo;
    private final String table;
    private final JsonMapper json;

    public DynamoBulletins(DynamoDbClient dynamo, String table, JsonMapper json) {
        this.dynamo = dynamo;
        this.table = table;
        this.json = json;
    }

    @Override
    public List<BulletinRecord> all() {
        return dynamo
                .scanPaginator(q -> q.tableName(table)
                        .consistentRead(true)
                        .filterExpression("begins_with(id, :bulletin)")
                        .expressionAttributeValues(Map.of(":bulletin", s(BEGINNING))))
                .items()
                .stream()
                .map(item -> read(text(item, BULLETIN)))
                .toList();
    }

    @Override
    public boolean add(BulletinRecord event) {
        return put(event, Optional.empty());
    }

    @Override
    public Optional<BulletinRecord> revise(String id, UnaryOperator<BulletinRecord> edit) {
        return Revision.untilDone(() -> content(BEGINNING + id, BULLETIN), before -> {
            BulletinRecord after = edit.apply(read(before));
            return put(after, Optional.of(before)) ? Optional.of(after) : Optional.empty();
        });
    }

    @Override
    public void remove(String id) {
        dynamo.deleteItem(d -> d.tableName(table).key(Map.of("id", s(BEGINNING + id))));
    }

    @Override
    public List<Reading> readings() {
        return content(FEEDS, FEEDS)
                .map(content -> List.of(json.readValue(content, Reading[].class)))
                .orElse(List.of());
    }

    @Override
    public void note(List<Reading> readings) {
        var item = Map.of("id", s(FEEDS), FEEDS, s(json.writeValueAsString(readings)));
        dynamo.putItem(p -> p.tableName(table).item(item));
    }

    private boolean put(BulletinRecord event, Optional<String> before) {
        var item = Map.of("id", s(BEGINNING + event.id()), BULLETIN, s(json.writeValueAsString(event)));
        var values = new HashMap<String, AttributeValue>();
        before.ifPresent(content -> values.put(":before", s(content)));
        try {
            dynamo.putItem(p -> p.tableName(table)
                    .item(item)
                    .conditionExpression(before.isPresent() ? "bulletin = :before" : "attribute_not_exists(id)")
                    .expressionAttributeValues(values.isEmpty() ? null : values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private Optional<String> content(String id, String attribute) {
        var item = dynamo.getItem(
                        g -> g.tableName(table).key(Map.of("id", s(id))).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(text(item, attribute));
    }

    private BulletinRecord read(String content) {
        return json.readValue(content, BulletinRecord.class);
    }
}
