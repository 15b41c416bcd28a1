package org.communityalerts.outside.aws.dynamo.reply;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.outside.aws.dynamo.Items;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What each number was asked and answered by itself of late: items of their own beside its replies, which expire. */
final class AnswersOfLate {
    private static final Duration A_DAY_AND_A_NIGHT = Duration.ofDays(2);

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    AnswersOfLate(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    void ask(String address, String wish, Instant until) {
        dynamo.putItem(p -> p.tableName(table)
                .item(Map.of(
                        "id",
                        s(question(address)),
                        "address",
                        s(address),
                        "wish",
                        s(wish),
                        "until",
                        n(until.toEpochMilli()),
                        EXPIRES,
                        n(until.getEpochSecond()))));
    }

    Optional<String> asked(String address, Instant now, String replyId) {
        var answer = dynamo.getItem(
                g -> g.tableName(table).key(Map.of("id", s(question(address)))).consistentRead(true));
        return Optional.of(answer.item())
                .filter(item -> item.containsKey("wish"))
                .filter(item -> replyId.equals(Items.optionalText(item, "by"))
                        || Items.moment(item, "until").isAfter(now))
                .map(item -> Items.text(item, "wish"));
    }

    /** Kept for as long as the reply may come again. */
    void settle(String address, String replyId) {
        var expires = n(clock.instant().plus(A_DAY_AND_A_NIGHT).getEpochSecond());
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(Map.of("id", s(question(address))))
                    .updateExpression("SET #until = :past, #by = :by, #expires = :expires")
                    .conditionExpression("attribute_exists(id)")
                    .expressionAttributeNames(Map.of("#until", "until", "#by", "by", "#expires", EXPIRES))
                    .expressionAttributeValues(Map.of(":past", n(0), ":by", s(replyId), ":expires", expires)));
        } catch (ConditionalCheckFailedException e) {
            // Nothing was asked, or it has been erased.
        }
    }

    private static String question(String address) {
        return "asked#" + address;
    }

    boolean takeAnswer(String address, LocalDate day, int most, String replyId) {
        for (int i = 0; i < most; i++) {
            if (takes(String.join("#", "answer", address, day.toString(), Integer.toString(i)), address, replyId)) {
                return true;
            }
        }
        return false;
    }

    boolean firstAnswer(String address, @Nullable String alertId, LocalDate day, String replyId) {
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
        try {
            dynamo.putItem(p -> p.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(id) OR #by = :by")
                    .expressionAttributeNames(Map.of("#by", "by"))
                    .expressionAttributeValues(Map.of(":by", s(replyId))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
