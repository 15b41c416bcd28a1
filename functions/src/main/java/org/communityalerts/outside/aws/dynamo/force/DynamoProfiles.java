package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.port.force.Profiles;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/** What is settled about people, beside the other systems in the Integrators table: no client's id has a space. */
public final class DynamoProfiles implements Profiles {
    private static final String BEGINNING = "person ";

    private final DynamoDbClient dynamo;
    private final String table;
    private final JsonMapper json;

    private record Settled(@Nullable String beat, @Nullable Scheme scheme) {}

    public DynamoProfiles(DynamoDbClient dynamo, String table, JsonMapper json) {
        this.dynamo = dynamo;
        this.table = table;
        this.json = json;
    }

    @Override
    public Optional<Profile> of(String person) {
        var item = dynamo.getItem(g -> g.tableName(table).key(key(person)).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(profile(item));
    }

    @Override
    public List<Profile> all() {
        return dynamo
                .scanPaginator(q -> q.tableName(table)
                        .consistentRead(true)
                        .filterExpression("begins_with(id, :person)")
                        .expressionAttributeValues(Map.of(":person", s(BEGINNING))))
                .items()
                .stream()
                .map(this::profile)
                .sorted(Comparator.comparing(Profile::person))
                .toList();
    }

    @Override
    public void keep(String person, @Nullable String beat, @Nullable Scheme scheme) {
        String settled = json.writeValueAsString(new Settled(beat, scheme));
        dynamo.updateItem(u -> u.tableName(table)
                .key(key(person))
                .updateExpression("SET settled = :settled")
                .expressionAttributeValues(Map.of(":settled", s(settled))));
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
        Settled settled = item.containsKey("settled")
                ? json.readValue(text(item, "settled"), Settled.class)
                : new Settled(null, null);
        Set<String> went =
                item.containsKey("went") ? Set.copyOf(item.get("went").ss()) : Set.of();
        return new Profile(text(item, "id").substring(BEGINNING.length()), settled.beat(), settled.scheme(), went);
    }

    private static Map<String, AttributeValue> key(String person) {
        return Map.of("id", s(BEGINNING + person));
    }
}
