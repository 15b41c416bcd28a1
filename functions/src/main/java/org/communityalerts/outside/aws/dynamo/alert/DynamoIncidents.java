package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.port.UnknownToken;
import org.communityalerts.port.alert.Incidents;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The incidents in the Alerts table, where {@link DynamoAlerts} writes each with its alerts. */
public final class DynamoIncidents implements Incidents {
    private static final String OPEN = Incident.State.OPEN.name();
    private static final String OVER = Incident.State.OVER.name();
    private static final String ID = "[0-9a-f-]{36}";

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoIncidents(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Incident> find(String id) {
        return get(IncidentItem.key(id)).map(IncidentItem::read);
    }

    @Override
    public Optional<Incident> coded(String code) {
        return get(IncidentItem.codeKey(code)).flatMap(item -> find(text(item, "incident")));
    }

    @Override
    public Page list(int limit, @Nullable String nextToken) {
        if (nextToken != null && !nextToken.matches(ID)) {
            throw new UnknownToken();
        }
        Map<String, AttributeValue> from = nextToken == null ? null : new HashMap<>(IncidentItem.key(nextToken));
        if (from != null) {
            from.put("month", s(IncidentItem.ALL));
        }
        var answer = dynamo.query(q -> q.tableName(table)
                .indexName("ByMonth")
                .keyConditionExpression("#month = :all")
                .expressionAttributeNames(Map.of("#month", "month"))
                .expressionAttributeValues(Map.of(":all", s(IncidentItem.ALL)))
                .scanIndexForward(false)
                .limit(limit)
                .exclusiveStartKey(from));
        List<Incident> found = answer.items().stream().map(IncidentItem::read).toList();
        return new Page(found, answer.hasLastEvaluatedKey() ? found.getLast().id() : null);
    }

    @Override
    public boolean end(String id, String allClear) {
        return change(
                id,
                "#state = :open",
                "SET #state = :over, allClear = :alert",
                Map.of(":open", s(OPEN), ":over", s(OVER), ":alert", s(allClear)));
    }

    @Override
    public boolean goOn(String id, String allClear) {
        return change(
                id,
                "#state = :over AND allClear = :alert",
                "SET #state = :open",
                Map.of(":open", s(OPEN), ":over", s(OVER), ":alert", s(allClear)));
    }

    @Override
    public boolean reopen(String id, String allClear) {
        return change(
                id,
                "#state IN (:over, :open) AND allClear = :alert",
                "SET #state = :open REMOVE allClear",
                Map.of(":open", s(OPEN), ":over", s(OVER), ":alert", s(allClear)));
    }

    @Override
    public boolean withdraw(String id, Stop withdrawal) {
        return change(
                id,
                "attribute_exists(id)",
                "SET #state = :withdrawn, withdrawal = if_not_exists(withdrawal, :withdrawal)",
                Map.of(
                        ":withdrawn",
                        s(Incident.State.WITHDRAWN.name()),
                        ":withdrawal",
                        IncidentItem.withdrawal(withdrawal)));
    }

    private boolean change(String id, String condition, String update, Map<String, AttributeValue> values) {
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(IncidentItem.key(id))
                    .conditionExpression(condition)
                    .updateExpression(update)
                    .expressionAttributeNames(Map.of("#state", "state"))
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        var answer = dynamo.getItem(g -> g.tableName(table).key(key).consistentRead(true));
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }
}
