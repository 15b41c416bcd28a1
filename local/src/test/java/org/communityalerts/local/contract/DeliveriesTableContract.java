package org.communityalerts.local.contract;

import org.communityalerts.contract.delivery.DeliveriesContract;
import org.communityalerts.contract.delivery.DeliveryStores;
import org.communityalerts.contract.delivery.DigestsContract;
import org.communityalerts.contract.delivery.ReceiptsContract;
import org.communityalerts.port.delivery.Deliveries;
import org.junit.jupiter.api.Nested;

/** The Deliveries table holds what the maps hold, however deliveries are written there. */
abstract class DeliveriesTableContract {
    private final DeliveryStores tables;

    DeliveriesTableContract(Deliveries deliveries) {
        tables = new DeliveryTables(deliveries);
    }

    @Nested
    class OfClaims extends DeliveriesContract {
        @Override
        protected DeliveryStores stores() {
            return tables;
        }
    }

    @Nested
    class OfReceipts extends ReceiptsContract {
        @Override
        protected DeliveryStores stores() {
            return tables;
        }
    }

    @Nested
    class OfDigests extends DigestsContract {
        @Override
        protected DeliveryStores stores() {
            return tables;
        }
    }
}
