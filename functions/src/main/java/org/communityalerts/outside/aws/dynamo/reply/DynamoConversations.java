package org.communityalerts.outside.aws.dynamo.reply;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.outside.aws.dynamo.Revision;
import org.communityalerts.port.reply.Conversations;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import tools.jackson.databind.json.JsonMapper;

/** The conversations in the Replies table: an item each, beside the replies it is made of, and forgotten with them. */
public final class DynamoConversations implements Conversations {
    private static final String ALL = "conversations";

    /** Where they are, and how they are written and named. */
    public record Store(String table, JsonMapper json, UnaryOperator<String> key, Duration kept) {}

    private final DynamoDbClient dynamo;
    private final Store store;
    private final InstantSource clock;
    private final ReplyPages pages;

    public DynamoConversations(DynamoDbClient dynamo, Store store, InstantSource clock) {
        this.dynamo = dynamo;
        this.store = store;
        this.clock = clock;
        this.pages = new ReplyPages(dynamo, store.table(), clock);
    }

    @Override
    public String id(String person, @Nullable String incident) {
        return store.key().apply("conversation " + person + " " + incident);
    }

    @Override
    public Optional<Conversation> find(String id) {
        return item(id).map(this::read);
    }

    @Override
    public boolean begin(Conversation conversation) {
        var now = Map.of(":now", n(clock.instant().getEpochSecond()));
        return put(conversation, 1, "attribute_not_exists(id) OR " + EXPIRES + " <= :now", now);
    }

    @Override
    public Optional<Conversation> revise(String id, UnaryOperator<Conversation> change) {
        return Revision.untilDone(() -> item(id), item -> {
            var before = read(item);
            var after = change.apply(before);
            long version = Items.number(item, "version");
            return after.equals(before) || put(after, version + 1, "version = :version", Map.of(":version", n(version)))
                    ? Optional.of(after)
                    : Optional.empty();
        });
    }

    @Override
    public void remove(String id) {
        dynamo.deleteItem(d -> d.tableName(store.table()).key(Map.of("id", s(id))));
    }

    @Override
    public Page newest(boolean openOnly, int limit, @Nullable String nextToken) {
        return pages.of(
                openOnly ? "Open" : "Newest",
                openOnly ? "open" : "all",
                ALL,
                limit,
                nextToken,
                (items, next) -> new Page(items.map(this::read).toList(), next));
    }

    private Optional<Map<String, AttributeValue>> item(String id) {
        var answer = dynamo.getItem(
                g -> g.tableName(store.table()).key(Map.of("id", s(id))).consistentRead(true));
        return Optional.of(answer.item())
                .filter(item -> item.containsKey("conversation") && !Items.expired(item, clock.instant()));
    }

    private boolean put(Conversation conversation, long version, String condition, Map<String, AttributeValue> values) {
        try {
            dynamo.putItem(p -> p.tableName(store.table())
                    .item(item(conversation, version))
                    .conditionExpression(condition)
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private Map<String, AttributeValue> item(Conversation conversation, long version) {
        var at = conversation.heard().at();
        var item = new HashMap<>(Map.of(
                "id",
                s(conversation.id()),
                "all",
                s(ALL),
                "at",
                n(at.toEpochMilli()),
                "version",
                n(version),
                "conversation",
                s(store.json().writeValueAsString(conversation)),
                EXPIRES,
                n(at.plus(store.kept()).getEpochSecond())));
        if (conversation.open()) {
            item.put("open", s(ALL));
        }
        if (conversation.from().address() != null) {
            item.put("address", s(conversation.from().address()));
        }
        if (conversation.from().subscriberId() != null) {
            item.put("subscriberId", s(conversation.from().subscriberId()));
        }
        return item;
    }

    private Conversation read(Map<String, AttributeValue> item) {
        return store.json().readValue(optionalText(item, "conversation"), Conversation.class);
    }
}
