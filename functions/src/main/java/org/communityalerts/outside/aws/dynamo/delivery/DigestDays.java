package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.outside.aws.dynamo.Items;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is noted of a day's digests, for some days after it. */
record DigestDays(DynamoDbClient dynamo, String table) {
    /** Stands beside a day in place of somebody's id, once all who were noted for it have been queued. */
    static final String BEGUN = "begun";
    /** The same once all of them have gone. */
    static final String OVER = "over";

    private static final Duration KEPT = Duration.ofDays(8);

    boolean isNoted(LocalDate day, String what) {
        return !dynamo.query(q -> q.tableName(table)
                        .keyConditionExpression("address = :day AND alertId = :what")
                        .expressionAttributeValues(Map.of(":day", s(Digest.id(day)), ":what", s(what)))
                        .consistentRead(true))
                .items()
                .isEmpty();
    }

    void note(LocalDate day, String what) {
        note(day, Map.of("address", s(Digest.id(day)), "alertId", s(what)));
    }

    void note(LocalDate day, Map<String, AttributeValue> key) {
        dynamo.updateItem(u -> u.tableName(table)
                .key(key)
                .updateExpression("SET " + Items.EXPIRES + " = :end")
                .expressionAttributeValues(Map.of(":end", expiry(day))));
    }

    static AttributeValue expiry(LocalDate day) {
        return n(Digest.at(day).plus(KEPT).getEpochSecond());
    }
}
