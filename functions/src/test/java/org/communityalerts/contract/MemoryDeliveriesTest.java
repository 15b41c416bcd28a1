package org.communityalerts.contract;

import org.communityalerts.contract.delivery.DeliveriesContract;
import org.communityalerts.contract.delivery.DeliveryStores;
import org.communityalerts.contract.delivery.DigestsContract;
import org.communityalerts.contract.delivery.ReceiptsContract;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Standings;
import org.junit.jupiter.api.Nested;

/** The maps hold what the tables hold. */
class MemoryDeliveriesTest {
    private final DeliveryStores maps = new Maps(new MemoryDeliveries());

    @Nested
    class OfClaims extends DeliveriesContract {
        @Override
        protected DeliveryStores stores() {
            return maps;
        }
    }

    @Nested
    class OfReceipts extends ReceiptsContract {
        @Override
        protected DeliveryStores stores() {
            return maps;
        }
    }

    @Nested
    class OfDigests extends DigestsContract {
        @Override
        protected DeliveryStores stores() {
            return maps;
        }
    }

    private record Maps(MemoryDeliveries all) implements DeliveryStores {
        @Override
        public Deliveries deliveries() {
            return all;
        }

        @Override
        public Digests digests() {
            return all;
        }

        @Override
        public Receipts receipts() {
            return all;
        }

        @Override
        public Standings standings() {
            return all;
        }

        @Override
        public void erase(Deliveries.Key key) {
            all.erase(key.address());
        }
    }
}
