package org.communityalerts.contract;

import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Standings;

/** The maps hold what the tables hold. */
class MemoryDeliveriesTest extends DeliveriesContract {
    private final MemoryDeliveries deliveries = new MemoryDeliveries();

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }

    @Override
    protected Digests digests() {
        return deliveries;
    }

    @Override
    protected Receipts receipts() {
        return deliveries;
    }

    @Override
    protected Standings standings() {
        return deliveries;
    }

    @Override
    protected void erase() {
        deliveries.erase(key.address());
    }
}
