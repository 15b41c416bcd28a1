package org.communityalerts.local.contract;

import java.time.Duration;
import org.communityalerts.contract.RepliesContract;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.reply.DynamoReplies;
import org.communityalerts.port.reply.Replies;

/** The tables hold what the maps hold. */
class RepliesInTablesTest extends RepliesContract {
    private final Replies replies =
            new DynamoReplies(RunningTables.dynamo(), "RepliesTable", Duration.ofDays(90), () -> NOW);

    @Override
    protected Replies replies() {
        return replies;
    }
}
