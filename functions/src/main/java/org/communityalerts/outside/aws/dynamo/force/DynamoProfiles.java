package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.outside.aws.dynamo.VersionedAttribute;
import org.communityalerts.port.force.Profiles;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/** What is settled about people, beside the other systems in the Integrators table: no client's id has a space. */
public final class DynamoProfiles implements Profiles {
    private static final String BEGINNING = "person ";
    private static final String SETTLED = "settled";

    private final DynamoDbClient dynamo;
    private final String table;
    private final JsonMapper json;
    private final VersionedAttribute contents;

    private record Settled(@Nullable String beat, @Nullable Scheme scheme) {}

    public DynamoProfiles(DynamoDbClient dynamo, String table, JsonMapper json) {
        this.dynamo = dynamo;
        this.table = table;
        this.json = json;
        this.contents = new VersionedAttribute(dynamo, table, SETTLED);
    }

    @Override
    public Optional<Profile> of(String person) {
        var item = contents.item(key(person));
        return item.isEmpty() ? Optional.empty() : Optional.of(profile(item));
    }

    @Override
    public List<Versioned<Profile>> all() {
        return dynamo
                .scanPaginator(q -> q.tableName(table)
                        .consistentRead(true)
                        .filterExpression("begins_with(id, :person)")
                        .expressionAttributeValues(Map.of(":person", s(BEGINNING))))
                .items()
                .stream()
                .map(item -> contents.read(item, profile(item)))
                .sorted(Comparator.comparing(kept -> kept.value().person()))
                .toList();
    }

    @Override
    public Versioned<Profile> keep(
            String person, @Nullable String beat, @Nullable Scheme scheme, Edit by, Consumer<Versioned<?>> check) {
        String settled = json.writeValueAsString(new Settled(beat, scheme));
        var kept = contents.write(key(person), settled, by, check);
        return contents.read(kept, profile(kept));
    }

    @Override
    public void went(String person, String alertId) {
        dynamo.updateItem(u -> u.tableName(table)
                .key(key(person))
                .updateExpression("ADD went :alert")
                .expressionAttributeValues(
                        Map.of(":alert", AttributeValue.builder().ss(alertId).build())));
    }

    private Profile profile(Map<String, AttributeValue> item) {
        Settled settled = item.containsKey(SETTLED)
                ? json.readValue(text(item, SETTLED), Settled.class)
                : new Settled(null, null);
        Set<String> went =
                item.containsKey("went") ? Set.copyOf(item.get("went").ss()) : Set.of();
        return new Profile(text(item, "id").substring(BEGINNING.length()), settled.beat(), settled.scheme(), went);
    }

    private static Map<String, AttributeValue> key(String person) {
        return Map.of("id", s(BEGINNING + person));
    }
}
