package org.communityalerts.local.contract;

import java.time.InstantSource;
import org.communityalerts.contract.TalliesContract;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.alert.DynamoTallies;
import org.communityalerts.port.delivery.Tallies;

/** The tables hold what the maps hold. */
class TalliesInTablesTest extends TalliesContract {
    private final Tallies tallies = new DynamoTallies(RunningTables.dynamo(), "TalliesTable", InstantSource.system());

    @Override
    protected Tallies tallies() {
        return tallies;
    }
}
