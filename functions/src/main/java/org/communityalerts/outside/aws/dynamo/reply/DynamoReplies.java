package org.communityalerts.outside.aws.dynamo.reply;

import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.outside.aws.dynamo.BatchWriter;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.port.reply.Replies;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** The replies in the Replies table. */
public final class DynamoReplies implements Replies {
    private static final String ON_RECORD = "attribute_exists(id)";
    private static final int LARGEST_READ = 100;

    private final DynamoDbClient dynamo;
    private final String table;
    private final Duration kept;
    private final InstantSource clock;
    private final ReplyPages pages;
    private final AnswersOfLate answersOfLate;

    /** @param kept for how long a reply stays on record */
    public DynamoReplies(DynamoDbClient dynamo, String table, Duration kept, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.kept = kept;
        this.clock = clock;
        this.pages = new ReplyPages(dynamo, table, clock);
        this.answersOfLate = new AnswersOfLate(dynamo, table, clock);
    }

    @Override
    public void add(Reply reply) {
        var item = ReplyItem.of(reply, clock.instant().plus(kept));
        try {
            dynamo.putItem(p -> p.tableName(table).item(item).conditionExpression("attribute_not_exists(id)"));
        } catch (ConditionalCheckFailedException e) {
            // It is left as it is.
        }
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
    public List<Reply> findAll(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        var found = new HashMap<String, Reply>();
        for (int from = 0; from < all.size(); from += LARGEST_READ) {
            var keys = all.subList(from, Math.min(from + LARGEST_READ, all.size())).stream()
                    .map(id -> Map.of("id", s(id)))
                    .toList();
            var wanted =
                    KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
            dynamo.batchGetItemPaginator(b -> b.requestItems(Map.of(table, wanted))).stream()
                    .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream())
                    .filter(item -> item.containsKey("kind") && !Items.expired(item, clock.instant()))
                    .map(ReplyItem::read)
                    .forEach(reply -> found.put(reply.id(), reply));
        }
        return all.stream().filter(found::containsKey).map(found::get).toList();
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

    @Override
    public boolean show(String id, List<String> pictures) {
        var values = Map.of(":some", CircumstancesItem.pictures(pictures));
        return change(id, "SET pictures = :some", ON_RECORD, values);
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
    public Page all(boolean flaggedOnly, int limit, @Nullable String nextToken) {
        return flaggedOnly
                ? page("Flagged", "flagged", ReplyItem.ALL, limit, nextToken)
                : page("Newest", "all", ReplyItem.ALL, limit, nextToken);
    }

    @Override
    public Page to(String alertId, int limit, @Nullable String nextToken) {
        return page("ByAlert", "alertId", alertId, limit, nextToken);
    }

    private Page page(String index, String key, String value, int limit, @Nullable String nextToken) {
        return pages.of(
                index,
                key,
                value,
                limit,
                nextToken,
                (items, next) -> new Page(items.map(ReplyItem::read).toList(), next));
    }

    @Override
    public List<Reply> from(String address) {
        return replies(items("ByAddress", "address", address));
    }

    @Override
    public List<Reply> by(String subscriberId) {
        return replies(items("BySubscriber", "subscriberId", subscriberId));
    }

    private List<Reply> replies(Stream<Map<String, AttributeValue>> items) {
        return items.filter(item -> item.containsKey("kind") && !Items.expired(item, clock.instant()))
                .map(ReplyItem::read)
                .toList();
    }

    @Override
    public void remove(String id) {
        dynamo.deleteItem(d -> d.tableName(table).key(Map.of("id", s(id))));
    }

    @Override
    public void forget(String address) {
        forget(items("ByAddress", "address", address));
    }

    @Override
    public void forgetBy(String subscriberId) {
        forget(items("BySubscriber", "subscriberId", subscriberId));
    }

    private void forget(Stream<Map<String, AttributeValue>> items) {
        var writer = new BatchWriter(dynamo);
        items.map(item -> Map.of("id", item.get("id"))).toList().forEach(key -> writer.delete(table, key));
        writer.flush();
    }

    /** The replies, the conversations they are in, and what else is noted of a number. */
    private Stream<Map<String, AttributeValue>> items(String index, String key, String value) {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .indexName(index)
                        .keyConditionExpression(key + " = :value")
                        .expressionAttributeValues(Map.of(":value", s(value))))
                .items()
                .stream();
    }

    @Override
    public void ask(String address, String wish, Instant until) {
        answersOfLate.ask(address, wish, until);
    }

    @Override
    public Optional<String> asked(String address, Instant now, String replyId) {
        return answersOfLate.asked(address, now, replyId);
    }

    @Override
    public void settle(String address, String replyId) {
        answersOfLate.settle(address, replyId);
    }

    @Override
    public boolean takeAnswer(String address, LocalDate day, int most, String replyId) {
        return answersOfLate.takeAnswer(address, day, most, replyId);
    }

    @Override
    public boolean firstAnswer(String address, @Nullable String alertId, LocalDate day, String replyId) {
        return answersOfLate.firstAnswer(address, alertId, day, replyId);
    }
}
