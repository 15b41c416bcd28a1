package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.alert.Template;
import org.communityalerts.outside.aws.dynamo.Revision;
import org.communityalerts.port.alert.Templates;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The saved alerts in the Templates table, which is small: it is read whole, less what else an alert begins with. */
public final class DynamoTemplates implements Templates {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoTemplates(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public List<Versioned<Template>> all() {
        Comparator<Versioned<Template>> byName =
                Comparator.comparing(saved -> saved.value().name());
        return dynamo
                .scanPaginator(q -> q.tableName(table).consistentRead(true).filterExpression("attribute_exists(alert)"))
                .items()
                .stream()
                .map(DynamoTemplates::read)
                .sorted(byName.thenComparing(saved -> saved.value().id()))
                .toList();
    }

    @Override
    public Optional<Versioned<Template>> find(String id) {
        var answer =
                dynamo.getItem(g -> g.tableName(table).key(Map.of("id", s(id))).consistentRead(true));
        return answer.item().containsKey("alert") ? Optional.of(read(answer.item())) : Optional.empty();
    }

    @Override
    public Versioned<Template> add(Template template, Edit by) {
        var added = new Versioned<>(template, 1, by);
        dynamo.putItem(p -> p.tableName(table).item(item(added)));
        return added;
    }

    @Override
    public Optional<Versioned<Template>> revise(String id, Edit by, Function<Versioned<Template>, Template> edit) {
        return Revision.untilDone(() -> find(id), before -> {
            var after = new Versioned<>(edit.apply(before), before.version() + 1, by);
            return put(after, before.version()) ? Optional.of(after) : Optional.empty();
        });
    }

    private boolean put(Versioned<Template> after, long version) {
        try {
            dynamo.putItem(p -> p.tableName(table)
                    .item(item(after))
                    .conditionExpression("version = :version")
                    .expressionAttributeValues(Map.of(":version", n(version))));
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

    private static Versioned<Template> read(Map<String, AttributeValue> item) {
        var template = new Template(
                text(item, "id"),
                text(item, "name"),
                text(item, "author"),
                optionalText(item, "folder"),
                item.containsKey("own"),
                text(item, "alert"));
        var last = new Edit(text(item, "changedBy"), moment(item, "changedAt"));
        return new Versioned<>(template, number(item, "version"), last);
    }

    private static Map<String, AttributeValue> item(Versioned<Template> saved) {
        Edit last = Objects.requireNonNull(saved.last(), "who saved it");
        var item = new HashMap<>(Map.of(
                "id", s(saved.value().id()),
                "name", s(saved.value().name()),
                "author", s(saved.value().author()),
                "alert", s(saved.value().alert()),
                "version", n(saved.version()),
                "changedBy", s(last.by()),
                "changedAt", n(last.at().toEpochMilli())));
        if (saved.value().folder() != null) {
            item.put("folder", s(saved.value().folder()));
        }
        if (saved.value().own()) {
            item.put("own", s("yes"));
        }
        return item;
    }
}
