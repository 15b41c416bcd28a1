package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.port.alert.RecentSends;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import tools.jackson.databind.json.JsonMapper;

/** Each author's sends of the last hour as one item of the Allowances table, so that no two can miss each other. */
public final class DynamoRecentSends implements RecentSends {
    private static final Duration KEPT = Duration.ofHours(2);

    private final DynamoDbClient dynamo;
    private final String table;
    private final JsonMapper json;
    private final InstantSource clock;

    public DynamoRecentSends(DynamoDbClient dynamo, String table, JsonMapper json, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Book of(String author) {
        var item = dynamo.getItem(
                        g -> g.tableName(table).key(Map.of("id", s(id(author)))).consistentRead(true))
                .item();
        return item.isEmpty() ? Book.NONE : book(item);
    }

    private Book book(Map<String, AttributeValue> item) {
        return new Book(
                List.of(json.readValue(text(item, "sends"), Send[].class)),
                Long.parseLong(value(item, "version").n()));
    }

    @Override
    public Optional<Book> put(String author, Book read, List<Send> sends) {
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(Map.of("id", s(id(author))))
                    .updateExpression("SET sends = :sends, version = :next, " + EXPIRES + " = :gone")
                    .conditionExpression("attribute_not_exists(version) OR version = :read")
                    .expressionAttributeValues(Map.of(
                            ":sends", s(json.writeValueAsString(sends)),
                            ":next", n(read.with(sends).version()),
                            ":read", n(read.version()),
                            ":gone", n(last(sends).plus(KEPT).getEpochSecond())))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.hasItem() ? book(e.item()) : Book.NONE);
        }
    }

    private Instant last(List<Send> sends) {
        return sends.stream().map(Send::at).max(Comparator.naturalOrder()).orElseGet(clock::instant);
    }

    private static String id(String author) {
        return "sends of " + author;
    }
}
