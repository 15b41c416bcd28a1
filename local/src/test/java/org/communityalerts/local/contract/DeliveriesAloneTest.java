package org.communityalerts.local.contract;

import java.time.Duration;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDeliveries;

/** Deliveries that are written one by one hold what the maps hold. */
class DeliveriesAloneTest extends DeliveriesTableContract {
    DeliveriesAloneTest() {
        super(new DynamoDeliveries(RunningTables.dynamo(), DeliveryTables.NAME, Duration.ofDays(90)));
    }
}
