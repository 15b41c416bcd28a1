package org.communityalerts.local.contract;

import java.time.Duration;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.delivery.BatchedDeliveries;

/** Deliveries that are written among many others hold what the maps hold. */
class DeliveriesTogetherTest extends DeliveriesTableContract {
    DeliveriesTogetherTest() {
        super(new Crowded(new BatchedDeliveries(RunningTables.dynamo(), DeliveryTables.NAME, Duration.ofDays(90))));
    }
}
