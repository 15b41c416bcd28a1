package org.communityalerts.local.contract;

import java.time.Duration;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.delivery.BatchedDeliveries;
import org.communityalerts.port.delivery.Deliveries;

/** Deliveries that are written among many others hold what the maps hold. */
class DeliveriesTogetherTest extends DeliveriesTableContract {
    private final Deliveries deliveries =
            new Crowded(new BatchedDeliveries(RunningTables.dynamo(), "DeliveriesTable", Duration.ofDays(90)));

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }
}
