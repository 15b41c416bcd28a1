package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.SubscriberChange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * By how much groups grew or shrank. Sizes are written after the change they follow, not with it: in the same
 * transaction, everybody who joins a group would stand in everybody else's way. A count each hour mends what a crash
 * left out.
 */
final class GroupSizes {
    private final Map<String, Integer> growth = new HashMap<>();

    void add(SubscriberChange change) {
        Set<String> before = groups(change.before());
        Set<String> after = groups(change.after());
        after.stream().filter(group -> !before.contains(group)).forEach(group -> growth.merge(group, 1, Integer::sum));
        before.stream().filter(group -> !after.contains(group)).forEach(group -> growth.merge(group, -1, Integer::sum));
    }

    void write(DynamoDbClient dynamo, String table) {
        growth.forEach((group, by) -> {
            if (by != 0) {
                grow(dynamo, table, group, by);
            }
        });
    }

    private static void grow(DynamoDbClient dynamo, String table, String group, int by) {
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(Map.of("name", s(group)))
                    .updateExpression("ADD #size :by")
                    .conditionExpression("attribute_exists(#name)")
                    .expressionAttributeNames(Map.of("#name", "name", "#size", "size"))
                    .expressionAttributeValues(Map.of(":by", n(by))));
        } catch (ConditionalCheckFailedException e) {
            // The group was deleted meanwhile: there is no size to keep.
            return;
        }
    }

    private static Set<String> groups(@Nullable Subscriber subscriber) {
        return subscriber == null ? Set.of() : subscriber.everyGroup();
    }
}
