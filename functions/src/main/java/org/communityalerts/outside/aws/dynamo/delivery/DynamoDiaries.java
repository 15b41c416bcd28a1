package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Diary;
import org.communityalerts.port.delivery.Diaries;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The diaries in the Diaries table, in microseconds since 1970. */
public final class DynamoDiaries implements Diaries {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoDiaries(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Diary> replace(Channel sender, Diary read, Diary next, Instant now) {
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(Map.of("id", s(sender.word())))
                    .updateExpression("SET freeAt = :free, urgentFreeAt = :urgent")
                    .conditionExpression(
                            read.equals(Diary.EMPTY)
                                    ? "attribute_not_exists(freeAt) OR freeAt <= :now AND urgentFreeAt <= :now"
                                    : "freeAt = :oldFree AND urgentFreeAt = :oldUrgent")
                    .expressionAttributeValues(values(read, next, now))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.hasItem() ? diary(e.item()) : Diary.EMPTY);
        }
    }

    private static Map<String, AttributeValue> values(Diary read, Diary next, Instant now) {
        AttributeValue free = micros(next.free());
        AttributeValue urgent = micros(next.freeForUrgent());
        return read.equals(Diary.EMPTY)
                ? Map.of(":free", free, ":urgent", urgent, ":now", micros(now))
                : Map.of(
                        ":free",
                        free,
                        ":urgent",
                        urgent,
                        ":oldFree",
                        micros(read.free()),
                        ":oldUrgent",
                        micros(read.freeForUrgent()));
    }

    private static Diary diary(Map<String, AttributeValue> item) {
        return new Diary(moment(value(item, "freeAt")), moment(value(item, "urgentFreeAt")));
    }

    private static AttributeValue micros(Instant moment) {
        return n(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
    }

    private static Instant moment(AttributeValue micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros.n()), ChronoUnit.MICROS);
    }
}
