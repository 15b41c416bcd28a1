package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.port.force.Allowances;
import org.communityalerts.port.force.Frequency;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The calls of each integrator in each minute, and what people did in each hour, counted in the Allowances table; what is
 * over goes by itself.
 */
public final class DynamoAllowances implements Allowances, Frequency {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    public DynamoAllowances(DynamoDbClient dynamo, String table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public int count(String what, int more) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var counted = dynamo.updateItem(u -> u.tableName(table)
                .key(Map.of("id", s(what + " " + hour)))
                .updateExpression("ADD taken :more SET " + EXPIRES + " = :gone")
                .expressionAttributeValues(Map.of(
                        ":more",
                        n(more),
                        ":gone",
                        n(hour.plus(2, ChronoUnit.HOURS).getEpochSecond())))
                .returnValues("ALL_NEW"));
        return number(counted.attributes(), "taken");
    }

    @Override
    public Optional<Duration> take(String client, int aMinute) {
        Instant now = clock.instant();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        try {
            dynamo.updateItem(u -> u.tableName(table)
                    .key(Map.of("id", s(client + " " + minute)))
                    .updateExpression("ADD taken :one SET " + EXPIRES + " = :gone")
                    .conditionExpression("attribute_not_exists(taken) OR taken < :most")
                    .expressionAttributeValues(Map.of(
                            ":one", n(1),
                            ":gone", n(minute.plus(KEPT).getEpochSecond()),
                            ":most", n(aMinute))));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(Duration.between(now, minute.plus(1, ChronoUnit.MINUTES)));
        }
    }
}
