package org.communityalerts.local.contract;

import java.time.Duration;
import org.communityalerts.contract.ConversationsContract;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.reply.DynamoConversations;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.port.reply.Conversations;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables hold what the maps hold. */
class ConversationsInTablesTest extends ConversationsContract {
    private final Conversations conversations = in(RunningTables.dynamo());

    static Conversations in(DynamoDbClient dynamo) {
        var key = new AddressKey(() -> "a secret of the test");
        var store = new DynamoConversations.Store("RepliesTable", Json.mapper(), key, Duration.ofDays(90));
        return new DynamoConversations(dynamo, store, () -> NOW);
    }

    @Override
    protected Conversations conversations() {
        return conversations;
    }
}
