package org.communityalerts.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.communityalerts.contract.ResponsesContract;
import org.communityalerts.contract.Today;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.alert.DynamoTallies;
import org.communityalerts.outside.aws.dynamo.reply.DynamoResponses;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.port.reply.Responses;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tables hold what the maps hold. */
class ResponsesInTablesTest extends ResponsesContract {
    private static final String NUMBER = "+447700900123";

    private final Responses responses =
            new DynamoResponses(RunningTables.dynamo(), "TalliesTable", new AddressKey(() -> "secret"));

    @Override
    protected Responses responses() {
        return responses;
    }

    @Test
    void no_item_says_who_answered_and_none_is_among_the_alerts_own_tallies() {
        responses.put(new Response("asked", NUMBER, 1, Channel.SMS, null, Today.NOON));

        var item = RunningTables.dynamo()
                .query(q -> q.tableName("TalliesTable")
                        .keyConditionExpression("alertId = :id")
                        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS("asked#responses"))))
                .items()
                .getFirst();
        assertThat(item.toString()).doesNotContain(NUMBER, "7700900123");
        assertThat(new DynamoTallies(RunningTables.dynamo(), "TalliesTable", Instant::now).of("asked"))
                .isEmpty();
    }
}
