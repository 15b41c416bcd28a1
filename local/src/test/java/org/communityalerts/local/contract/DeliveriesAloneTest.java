package org.communityalerts.local.contract;

import java.time.Duration;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDeliveries;
import org.communityalerts.port.delivery.Deliveries;

/** Deliveries that are written one by one hold what the maps hold. */
class DeliveriesAloneTest extends DeliveriesTableContract {
    private final Deliveries deliveries =
            new DynamoDeliveries(RunningTables.dynamo(), "DeliveriesTable", Duration.ofDays(90));

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }
}
