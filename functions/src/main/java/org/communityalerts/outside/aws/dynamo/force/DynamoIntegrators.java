package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Integrator;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.outside.aws.dynamo.VersionedAttribute;
import org.communityalerts.port.force.Integrators;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import tools.jackson.databind.json.JsonMapper;

/** The other systems of the Integrators table, which is small and holds what is settled about people too. A signing key and what else is known are changed apart, so neither undoes the other. */
public final class DynamoIntegrators implements Integrators {
    private static final String CONTENT = "content";

    private final DynamoDbClient dynamo;
    private final String table;
    private final JsonMapper json;
    private final VersionedAttribute contents;

    private record Content(
            String name, Limits limits, @Nullable Told hook) {}

    /** A hook whose kinds may all be such as only a later version knows: then this one has nothing to tell. */
    private record Told(String url, Set<News.Kind> kinds) {
        @Nullable
        Hook hook() {
            return kinds.isEmpty() ? null : new Hook(url, kinds);
        }
    }

    public DynamoIntegrators(DynamoDbClient dynamo, String table, JsonMapper json) {
        this.dynamo = dynamo;
        this.table = table;
        this.json = json;
        this.contents = new VersionedAttribute(dynamo, table, CONTENT);
    }

    @Override
    public Optional<Integrator> find(String id) {
        return latest(id).map(Versioned::value);
    }

    @Override
    public List<Integrator> all() {
        return dynamo
                .scanPaginator(
                        q -> q.tableName(table).consistentRead(true).filterExpression("attribute_exists(content)"))
                .items()
                .stream()
                .map(this::integrator)
                .sorted(Comparator.comparing(Integrator::id))
                .toList();
    }

    @Override
    public Optional<Versioned<Integrator>> latest(String id) {
        var item = contents.item(key(id));
        return item.containsKey(CONTENT) ? Optional.of(contents.read(item, integrator(item))) : Optional.empty();
    }

    @Override
    public Versioned<Integrator> keep(String id, Terms terms, Edit by, Consumer<Versioned<?>> check) {
        Hook hook = terms.hook();
        var told = hook == null ? null : new Told(hook.url(), hook.kinds());
        String content = json.writeValueAsString(new Content(terms.name(), terms.limits(), told));
        var kept = contents.write(key(id), content, by, check);
        return contents.read(kept, integrator(kept));
    }

    @Override
    public Optional<Integrator> rekey(String id, Instant made) {
        try {
            var changed = dynamo.updateItem(u -> u.tableName(table)
                    .key(key(id))
                    .updateExpression("SET keyBefore = if_not_exists(keyMade, :made), keyMade = :made")
                    .conditionExpression("attribute_exists(content)")
                    .expressionAttributeValues(Map.of(":made", n(made.toEpochMilli())))
                    .returnValues(ReturnValue.ALL_NEW));
            return Optional.of(integrator(changed.attributes()));
        } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean remove(String id) {
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(key(id))
                    .updateExpression("REMOVE content, keyMade, keyBefore")
                    .conditionExpression("attribute_exists(content)"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public boolean wasLetIn(String id) {
        return !contents.item(key(id)).isEmpty();
    }

    private Integrator integrator(Map<String, AttributeValue> item) {
        Content content = json.readValue(text(item, CONTENT), Content.class);
        var key = item.containsKey("keyMade")
                ? new Integrator.Key(moment(item, "keyMade"), moment(item, "keyBefore"))
                : Integrator.Key.NONE;
        Hook hook = content.hook() == null ? null : content.hook().hook();
        return new Integrator(text(item, "id"), content.name(), content.limits(), hook, key);
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", s(id));
    }
}
