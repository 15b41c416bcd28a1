package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.port.force.AuditTrail;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail in the Audit table: several chains, so that several can write at the same time, each request's acts in one.
 * An entry is put only where there is none, so two writers of one chain cannot both take the next place: the second looks again.
 */
public final class DynamoAuditTrail implements AuditTrail {
    private static final List<String> CHAINS =
            IntStream.range(0, 8).mapToObj(Integer::toString).toList();
    private static final int MOST_TRIES = 50;
    /** Among these it is looked for whether a queue has handed an act in twice. */
    private static final int RECENT = 25;

    private final DynamoDbClient dynamo;
    private final String table;
    private final JsonMapper json;
    private final Duration kept;
    private final InstantSource clock;

    /** @param kept for how long an entry stays on record */
    public DynamoAuditTrail(DynamoDbClient dynamo, String table, JsonMapper json, Duration kept, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.json = json;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public void write(Act act) {
        String chain = CHAINS.get(Math.floorMod(act.request().hashCode(), CHAINS.size()));
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            List<AuditEntry> newest = newest(chain, RECENT);
            boolean written = newest.stream().anyMatch(entry -> entry.act().equals(act));
            if (written || put(AuditEntry.after(newest.isEmpty() ? null : newest.getFirst(), chain, act))) {
                return;
            }
        }
        throw new IllegalStateException("the audit trail is taken up by others");
    }

    private List<AuditEntry> newest(String chain, int most) {
        var newest = dynamo.query(q -> q.tableName(table)
                .keyConditionExpression("#chain = :chain")
                .expressionAttributeNames(Map.of("#chain", "chain"))
                .expressionAttributeValues(Map.of(":chain", s(chain)))
                .scanIndexForward(false)
                .consistentRead(true)
                .limit(most));
        return newest.items().stream().map(this::entry).toList();
    }

    private boolean put(AuditEntry entry) {
        try {
            dynamo.putItem(p -> p.tableName(table)
                    .item(item(entry))
                    .conditionExpression("attribute_not_exists(#chain)")
                    .expressionAttributeNames(Map.of("#chain", "chain")));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public Page find(Query query, int limit, String nextToken) {
        return new AuditSearch(dynamo, table, this::entry, clock).find(query, limit, nextToken);
    }

    @Override
    public List<AuditEntry> ends() {
        return CHAINS.stream().flatMap(chain -> newest(chain, 1).stream()).toList();
    }

    @Override
    public List<String> chains() {
        return CHAINS;
    }

    @Override
    public Stream<AuditEntry> chain(String name) {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .keyConditionExpression("#chain = :chain")
                        .expressionAttributeNames(Map.of("#chain", "chain"))
                        .expressionAttributeValues(Map.of(":chain", s(name)))
                        .consistentRead(true))
                .items()
                .stream()
                .filter(item -> !Items.expired(item, clock.instant()))
                .map(this::entry);
    }

    private Map<String, AttributeValue> item(AuditEntry entry) {
        return Map.of(
                "chain",
                s(entry.chain()),
                "number",
                n(entry.number()),
                "day",
                s(entry.act().at().atOffset(ZoneOffset.UTC).toLocalDate().toString()),
                "at",
                n(entry.act().at().toEpochMilli()),
                "act",
                s(json.writeValueAsString(entry.act())),
                "previous",
                s(entry.previous()),
                "hash",
                s(entry.hash()),
                Items.EXPIRES,
                n(entry.act().at().plus(kept).getEpochSecond()));
    }

    private AuditEntry entry(Map<String, AttributeValue> item) {
        return new AuditEntry(
                text(item, "chain"),
                Long.parseLong(item.get("number").n()),
                json.readValue(text(item, "act"), Act.class),
                text(item, "previous"),
                text(item, "hash"));
    }
}
