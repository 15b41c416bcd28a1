package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.communityalerts.port.force.NoticeLog;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What has been told, beside other counts that go by themselves. */
public final class DynamoNoticeLog implements NoticeLog {
    /** Longer than one who tells lives, and shorter than its message stays away. */
    private static final Duration LEASE = Duration.ofSeconds(60);
    /** Longer than a queue keeps a message. */
    private static final Duration KEPT = Duration.ofDays(20);

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public DynamoNoticeLog(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public boolean begin(String what) {
        Instant now = clock.instant();
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(key("told " + what))
                    .updateExpression("SET held = :until, " + EXPIRES + " = :gone")
                    .conditionExpression("attribute_not_exists(held) OR held <= :now")
                    .expressionAttributeValues(Map.of(
                            ":until", n(now.plus(LEASE).toEpochMilli()),
                            ":now", n(now.toEpochMilli()),
                            ":gone", n(now.plus(KEPT).getEpochSecond()))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public void done(String what) {
        keep("told " + what);
    }

    @Override
    public void open(String notice) {
        keep("opened " + notice);
    }

    @Override
    public boolean opened(String notice) {
        return dynamo.getItem(
                        g -> g.tableName(table).key(key("opened " + notice)).consistentRead(true))
                .hasItem();
    }

    private void keep(String id) {
        Instant gone = clock.instant().plus(KEPT);
        dynamo.updateItem(u -> u.tableName(table)
                .key(key(id))
                .updateExpression("SET held = :until, " + EXPIRES + " = :gone")
                .expressionAttributeValues(
                        Map.of(":until", n(gone.toEpochMilli()), ":gone", n(gone.getEpochSecond()))));
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", s(id));
    }
}
