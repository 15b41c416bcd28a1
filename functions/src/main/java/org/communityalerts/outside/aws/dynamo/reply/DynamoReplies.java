package org.communityalerts.outside.aws.dynamo.reply;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.outside.aws.dynamo.BatchWriter;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.port.UnknownToken;
import org.communityalerts.port.reply.Replies;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The replies in the Replies table, and which numbers were answered today about which alert. */
public final class DynamoReplies implements Replies {
    private static final String ON_RECORD = "attribute_exists(id)";
    private static final Duration A_DAY_AND_A_NIGHT = Duration.ofDays(2);

    private final DynamoDbClient dynamo;
    private final String table;
    private final Duration kept;
    private final InstantSource clock;

    /** @param kept for how long a reply stays on record */
    public DynamoReplies(DynamoDbClient dynamo, String table, Duration kept, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public void add(Reply reply) {
        putIf(ReplyItem.of(reply, clock.instant().plus(kept)), "attribute_not_exists(id)", Map.of());
    }

    @Override
    public Optional<Reply> find(String id) {
        var answer =
                dynamo.getItem(g -> g.tableName(table).key(Map.of("id", s(id))).consistentRead(true));
        return Optional.of(answer.item())
                .filter(item -> item.containsKey("kind") && !Items.expired(item, clock.instant()))
                .map(ReplyItem::read);
    }

    @Override
    public boolean begin(String id, CallerKey key) {
        return change(
                id,
                "ADD answerKeys :keys",
                ON_RECORD + " AND NOT contains(answerKeys, :key)",
                Map.of(":keys", AttributeValue.fromSs(List.of(key.text())), ":key", s(key.text())));
    }

    @Override
    public void undo(String id, CallerKey key) {
        var values = Map.of(":keys", AttributeValue.fromSs(List.of(key.text())));
        change(id, "DELETE answerKeys :keys", ON_RECORD, values);
    }

    @Override
    public void answer(String id, Reply.Answer answer) {
        var values = Map.of(":one", AttributeValue.fromL(List.of(ReplyItem.answer(answer))));
        change(id, "SET answers = list_append(answers, :one)", ON_RECORD, values);
    }

    /** Whether the condition held: a reply that was erased meanwhile is not written down again. */
    private boolean change(String id, String change, String condition, Map<String, AttributeValue> values) {
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(Map.of("id", s(id)))
                    .updateExpression(change)
                    .conditionExpression(condition)
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public Page all(boolean flaggedOnly, int limit, String nextToken) {
        return flaggedOnly
                ? page("Flagged", "flagged", ReplyItem.ALL, limit, nextToken)
                : page("Newest", "all", ReplyItem.ALL, limit, nextToken);
    }

    @Override
    public Page to(String alertId, int limit, String nextToken) {
        return page("ByAlert", "alertId", alertId, limit, nextToken);
    }

    @Override
    public List<Reply> from(String address) {
        return items(address)
                .filter(item -> item.containsKey("kind") && !Items.expired(item, clock.instant()))
                .map(ReplyItem::read)
                .toList();
    }

    @Override
    public void forget(String address) {
        var writer = new BatchWriter(dynamo);
        items(address).map(item -> Map.of("id", item.get("id"))).toList().forEach(key -> writer.delete(table, key));
        writer.flush();
    }

    /** The replies, and that they were answered today. */
    private Stream<Map<String, AttributeValue>> items(String address) {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .indexName("ByAddress")
                        .keyConditionExpression("address = :address")
                        .expressionAttributeValues(Map.of(":address", s(address))))
                .items()
                .stream();
    }

    @Override
    public void ask(String address, String wish, Instant until) {
        dynamo.putItem(p -> p.tableName(table)
                .item(Map.of(
                        "id", s(question(address)),
                        "address", s(address),
                        "wish", s(wish),
                        "until", n(until.toEpochMilli()),
                        "expiresAtEpoch", n(until.getEpochSecond()))));
    }

    @Override
    public Optional<String> asked(String address, Instant now) {
        var answer = dynamo.getItem(
                g -> g.tableName(table).key(Map.of("id", s(question(address)))).consistentRead(true));
        return Optional.of(answer.item())
                .filter(item ->
                        item.containsKey("wish") && Items.moment(item, "until").isAfter(now))
                .map(item -> Items.text(item, "wish"));
    }

    /** Written over: the function that hears texts may delete none. */
    @Override
    public void unask(String address) {
        ask(address, "-", clock.instant());
    }

    private static String question(String address) {
        return "asked#" + address;
    }

    @Override
    public boolean takeAnswer(String address, LocalDate day, int most, String replyId) {
        for (int i = 0; i < most; i++) {
            if (takes(String.join("#", "answer", address, day.toString(), Integer.toString(i)), address, replyId)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean firstAnswer(String address, String alertId, LocalDate day, String replyId) {
        return takes(String.join("#", "answered", address, String.valueOf(alertId), day.toString()), address, replyId);
    }

    /** Whether nobody but that reply has taken the item of that id. */
    private boolean takes(String id, String address, String replyId) {
        var item = Map.of(
                "id",
                s(id),
                "address",
                s(address),
                "by",
                s(replyId),
                EXPIRES,
                n(clock.instant().plus(A_DAY_AND_A_NIGHT).getEpochSecond()));
        return putIf(item, "attribute_not_exists(id) OR #by = :by", Map.of(":by", s(replyId)));
    }

    private boolean putIf(Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
        try {
            dynamo.putItem(p -> {
                p.tableName(table).item(item).conditionExpression(condition);
                if (!values.isEmpty()) {
                    p.expressionAttributeValues(values).expressionAttributeNames(Map.of("#by", "by"));
                }
            });
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private Page page(String index, String key, String value, int limit, String nextToken) {
        var request = QueryRequest.builder()
                .tableName(table)
                .indexName(index)
                .keyConditionExpression("#key = :value")
                .expressionAttributeNames(Map.of("#key", key))
                .expressionAttributeValues(Map.of(":value", s(value)))
                .scanIndexForward(false)
                .limit(limit)
                .exclusiveStartKey(start(key, value, nextToken))
                .build();
        var answer = dynamo.query(request);
        List<Reply> replies = answer.items().stream()
                .filter(item -> !Items.expired(item, clock.instant()))
                .map(ReplyItem::read)
                .toList();
        return new Page(replies, answer.hasLastEvaluatedKey() && !replies.isEmpty() ? token(replies.getLast()) : null);
    }

    /** Where the last page ended: the moment and the id of its last reply. */
    private static String token(Reply last) {
        return last.at().toEpochMilli() + "/" + last.id();
    }

    private static Map<String, AttributeValue> start(String key, String value, String token) {
        if (token == null) {
            return null;
        }
        if (!token.matches("\\d{1,15}/[\\w-]{1,64}")) {
            throw new UnknownToken();
        }
        String[] parts = token.split("/");
        return Map.of(key, s(value), "at", AttributeValue.fromN(parts[0]), "id", s(parts[1]));
    }
}
