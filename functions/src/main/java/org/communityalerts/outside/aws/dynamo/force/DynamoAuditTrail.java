package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.outside.aws.dynamo.Refusal;
import org.communityalerts.port.force.AuditTrail;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail in the Audit table: several chains, so that several can write at the same time, each request's acts in one.
 * An entry is put only where there is none, so two writers of one chain cannot both take the next place: the second looks
 * again. An act that a queue hands in twice is on record once.
 */
public final class DynamoAuditTrail implements AuditTrail {
    private static final List<String> CHAINS =
            IntStream.range(0, 8).mapToObj(Integer::toString).toList();
    private static final int MOST_TRIES = 50;
    private static final String ACT = "act";

    private final DynamoDbClient dynamo;
    private final String table;
    private final JsonMapper json;
    private final Duration kept;
    private final InstantSource clock;
    private final AuditDays days;

    /** @param kept for how long an entry stays on record */
    public DynamoAuditTrail(DynamoDbClient dynamo, String table, JsonMapper json, Duration kept, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.json = json;
        this.kept = kept;
        this.clock = clock;
        this.days = new AuditDays(dynamo, table, CHAINS, this::ends, clock);
    }

    @Override
    public void write(Act act) {
        String chain = CHAINS.get(Math.floorMod(act.request().hashCode(), CHAINS.size()));
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (put(AuditEntry.after(last(chain).orElse(null), chain, act))) {
                return;
            }
        }
        throw new IllegalStateException("the audit trail is taken up by others");
    }

    private Optional<AuditEntry> last(String chain) {
        var newest = dynamo.query(q -> q.tableName(table)
                .keyConditionExpression("#chain = :chain")
                .expressionAttributeNames(Map.of("#chain", "chain"))
                .expressionAttributeValues(Map.of(":chain", s(chain)))
                .scanIndexForward(false)
                .consistentRead(true)
                .limit(1));
        return newest.items().stream().findFirst().map(this::entry);
    }

    /** Whether the act is on record now: put with a mark of its own, so that however late it is handed in again, it is known. */
    private boolean put(AuditEntry entry) {
        var writes = new ArrayList<>(List.of(onlyNew(item(entry)), onlyNew(mark(entry))));
        writes.addAll(days.with(entry, expires(entry)));
        try {
            dynamo.transactWriteItems(t -> t.transactItems(writes));
            return true;
        } catch (TransactionCanceledException e) {
            var refusal = new Refusal(e);
            if (!refusal.worthAnotherTry()) {
                throw e;
            }
            return refusal.failed(1, 2);
        }
    }

    private TransactWriteItem onlyNew(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(#chain)")
                        .expressionAttributeNames(Map.of("#chain", "chain")))
                .build();
    }

    /** Named after all that the act says, and in no chain. */
    private Map<String, AttributeValue> mark(AuditEntry entry) {
        String all = AuditEntry.after(null, "", entry.act()).hash();
        return Map.of("chain", s("act " + all), "number", n(0), Items.EXPIRES, n(expires(entry)));
    }

    @Override
    public Stream<Written> written(LocalDate day) {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .indexName("ByDay")
                        .keyConditionExpression("#day = :day")
                        .expressionAttributeNames(Map.of("#day", "day"))
                        .expressionAttributeValues(Map.of(":day", s(day.toString()))))
                .items()
                .stream()
                .filter(item -> !Items.expired(item, clock.instant()))
                .map(item -> new Written(entry(item), text(item, ACT)));
    }

    @Override
    public List<LocalDate> days(Set<String> ids, LocalDate from, LocalDate to) {
        return days.between(ids, from, to);
    }

    @Override
    public Page find(Query query, int limit, @Nullable String nextToken) {
        return new AuditSearch(dynamo, table, this::entry, clock).find(query, limit, nextToken);
    }

    @Override
    public List<AuditEntry> ends() {
        return CHAINS.stream().flatMap(chain -> last(chain).stream()).toList();
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
                ACT,
                s(json.writeValueAsString(entry.act())),
                "previous",
                s(entry.previous()),
                "hash",
                s(entry.hash()),
                Items.EXPIRES,
                n(expires(entry)));
    }

    private long expires(AuditEntry entry) {
        return entry.act().at().plus(kept).getEpochSecond();
    }

    private AuditEntry entry(Map<String, AttributeValue> item) {
        return new AuditEntry(
                text(item, "chain"),
                Long.parseLong(value(item, "number").n()),
                json.readValue(text(item, ACT), Act.class),
                text(item, "previous"),
                text(item, "hash"));
    }
}
