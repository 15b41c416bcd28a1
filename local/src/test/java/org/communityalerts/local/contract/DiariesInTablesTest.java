package org.communityalerts.local.contract;

import org.communityalerts.contract.DiariesContract;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDiaries;
import org.communityalerts.port.delivery.Diaries;

/** The web has no sender: nothing else writes its diary. */
class DiariesInTablesTest extends DiariesContract {
    private final Diaries diaries = new DynamoDiaries(RunningTables.dynamo(), "DiariesTable");

    @Override
    protected Diaries diaries() {
        return diaries;
    }

    @Override
    protected Channel sender() {
        return Channel.WEB;
    }
}
