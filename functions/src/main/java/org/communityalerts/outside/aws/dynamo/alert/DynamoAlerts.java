package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.outside.aws.dynamo.Refusal;
import org.communityalerts.outside.aws.dynamo.RetryDelay;
import org.communityalerts.port.alert.Alerts;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import tools.jackson.databind.json.JsonMapper;

/** The alerts in the Alerts table; an idempotency key is an item of its own beside them. */
public final class DynamoAlerts implements Alerts {
    private static final String OPEN = AlertItem.OPEN;
    private static final String ON_RECORD = "attribute_exists(id)";
    private static final int MOST_TRIES = 10;
    private static final Map<String, String> STATE = Map.of("#state", "state");

    private final DynamoDbClient dynamo;
    private final String table;
    private final JsonMapper json;
    private final AlertItem items;
    private final AlertsByMonth byMonth;

    public DynamoAlerts(DynamoDbClient dynamo, String table, JsonMapper json) {
        this.dynamo = dynamo;
        this.table = table;
        this.json = json;
        this.items = new AlertItem(json);
        this.byMonth = new AlertsByMonth(dynamo, table, items);
    }

    @Override
    public Acceptance accept(
            Alert alert, @Nullable Approval asked, @Nullable CallerKey key, @Nullable String fingerprint) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(putNew(items.of(alert, asked)));
        if (key != null && fingerprint != null) {
            writes.add(putNew(AlertItem.key(alert, key, fingerprint)));
        }
        writes.addAll(IncidentItem.beside(alert, table));
        try {
            write(writes);
            return new Acceptance.New(AlertRecord.accepted(alert, asked));
        } catch (TransactionCanceledException e) {
            Optional<Acceptance> earlier =
                    key == null || fingerprint == null ? Optional.empty() : earlier(key, fingerprint);
            return earlier.orElseThrow(() -> IncidentItem.refused(alert, writes.size(), e));
        }
    }

    /** Two alerts about one incident that come at once are written one after the other. */
    private void write(List<TransactWriteItem> writes) {
        var pause = new RetryDelay();
        for (int tries = 1; ; tries++) {
            try {
                dynamo.transactWriteItems(t -> t.transactItems(writes));
                return;
            } catch (TransactionCanceledException e) {
                if (tries == MOST_TRIES || !new Refusal(e).passes()) {
                    throw e;
                }
                pause.take();
            }
        }
    }

    @Override
    public Optional<Acceptance> earlier(CallerKey key, String fingerprint) {
        return get(AlertItem.keyId(key)).map(item -> {
            if (!fingerprint.equals(optionalText(item, "fingerprint"))) {
                return new Acceptance.Clash();
            }
            return new Acceptance.Repeated(find(text(item, "alertId")).orElseThrow());
        });
    }

    @Override
    public Optional<AlertRecord> find(String id) {
        return get(id).filter(item -> item.containsKey("content")).map(items::read);
    }

    @Override
    public Page list(int limit, @Nullable String nextToken) {
        return byMonth.list(limit, nextToken);
    }

    @Override
    public List<AlertRecord> open() {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .indexName("Open")
                        .keyConditionExpression("#open = :open")
                        .expressionAttributeNames(Map.of("#open", OPEN))
                        .expressionAttributeValues(Map.of(":open", s(OPEN))))
                .items()
                .stream()
                .flatMap(items::readable)
                .toList();
    }

    @Override
    public boolean planned(String id, int slices) {
        boolean begun = set(
                id,
                AlertState.ACCEPTED,
                "slices = :slices, #state = :sending",
                Map.of(":slices", n(slices), ":sending", s(AlertState.SENDING.name())));
        if (!begun) {
            done(change(id)
                    .conditionExpression(ON_RECORD)
                    .updateExpression("SET slices = :slices")
                    .expressionAttributeValues(Map.of(":slices", n(slices))));
        }
        return begun;
    }

    @Override
    public boolean settle(Alert followUp) {
        var content = Map.of(":content", s(json.writeValueAsString(followUp)));
        return set(followUp.id(), AlertState.ACCEPTED, "content = :content", content);
    }

    @Override
    public boolean move(String id, AlertState from, AlertState to) {
        var change = change(id)
                .conditionExpression("#state = :from")
                .updateExpression("SET #state = :to" + (to.closed() ? " REMOVE #open" : ""))
                .expressionAttributeNames(to.closed() ? Map.of("#state", "state", "#open", OPEN) : STATE)
                .expressionAttributeValues(Map.of(":from", s(from.name()), ":to", s(to.name())));
        return done(change);
    }

    @Override
    public boolean decide(String id, Approval decided, AlertState to) {
        return set(
                id,
                AlertState.WAITING,
                "#state = :to, approval = :approval",
                Map.of(":to", s(to.name()), ":approval", s(json.writeValueAsString(decided))));
    }

    @Override
    public boolean ask(String id, Approval anew) {
        var approval = Map.of(":approval", s(json.writeValueAsString(anew)));
        return set(id, AlertState.WAITING, "approval = :approval", approval);
    }

    @Override
    public boolean stop(String id, Stop stop) {
        return end(id, stop, AlertState::canBeStopped, AlertState.STOPPED);
    }

    @Override
    public boolean withdraw(String id, Stop stop) {
        return end(id, stop, AlertState::canBeWithdrawn, AlertState.WITHDRAWN);
    }

    private boolean end(String id, Stop stop, Predicate<AlertState> whence, AlertState to) {
        var values = new HashMap<String, AttributeValue>();
        for (AlertState state : AlertState.values()) {
            if (whence.test(state)) {
                values.put(":from" + state, s(state.name()));
            }
        }
        String from = String.join(", ", values.keySet());
        values.put(":to", s(to.name()));
        values.put(":stop", s(json.writeValueAsString(stop)));
        return done(change(id)
                .conditionExpression("#state IN (" + from + ")")
                .updateExpression("SET #state = :to, stop = :stop")
                .expressionAttributeNames(STATE)
                .expressionAttributeValues(values));
    }

    @Override
    public void close(String id) {
        done(change(id)
                .conditionExpression(ON_RECORD)
                .updateExpression("REMOVE #open")
                .expressionAttributeNames(Map.of("#open", OPEN)));
    }

    /** Whether it was in that state, and is written so. */
    private boolean set(String id, AlertState from, String what, Map<String, AttributeValue> values) {
        var all = new HashMap<>(values);
        all.put(":from", s(from.name()));
        return done(change(id)
                .conditionExpression("#state = :from")
                .updateExpression("SET " + what)
                .expressionAttributeNames(STATE)
                .expressionAttributeValues(all));
    }

    private UpdateItemRequest.Builder change(String id) {
        return UpdateItemRequest.builder().tableName(table).key(Map.of("id", s(id)));
    }

    private boolean done(UpdateItemRequest.Builder change) {
        try {
            dynamo.updateItem(change.build());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private Optional<Map<String, AttributeValue>> get(String id) {
        var answer =
                dynamo.getItem(g -> g.tableName(table).key(Map.of("id", s(id))).consistentRead(true));
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }

    private TransactWriteItem putNew(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(table).item(item).conditionExpression("attribute_not_exists(id)"))
                .build();
    }
}
