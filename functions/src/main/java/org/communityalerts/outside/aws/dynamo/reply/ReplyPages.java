package org.communityalerts.outside.aws.dynamo.reply;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communityalerts.outside.aws.dynamo.Items;
import org.communityalerts.port.UnknownToken;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Pages of the Replies table's indexes, newest first. */
final class ReplyPages {
    private static final Pattern TOKEN = Pattern.compile("\\d{1,15}/[\\w-]{1,64}");

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    ReplyPages(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    /**
     * @param read makes a list and the token after it a page
     * @param nextToken of the page before, or null
     */
    <P> P of(
            String index,
            String key,
            String value,
            int limit,
            @Nullable String nextToken,
            BiFunction<Stream<Map<String, AttributeValue>>, @Nullable String, P> read) {
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
        var items = answer.items().stream()
                .filter(item -> !Items.expired(item, clock.instant()))
                .toList();
        return read.apply(
                items.stream(), answer.hasLastEvaluatedKey() && !items.isEmpty() ? token(items.getLast()) : null);
    }

    /** Where the last page ended: the moment and the id of its last item. */
    private static String token(Map<String, AttributeValue> last) {
        return value(last, "at").n() + "/" + text(last, "id");
    }

    private static @Nullable Map<String, AttributeValue> start(String key, String value, @Nullable String token) {
        if (token == null) {
            return null;
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new UnknownToken();
        }
        String[] parts = token.split("/");
        return Map.of(key, s(value), "at", AttributeValue.fromN(parts[0]), "id", s(parts[1]));
    }
}
