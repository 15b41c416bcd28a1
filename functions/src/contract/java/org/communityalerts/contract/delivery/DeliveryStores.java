package org.communityalerts.contract.delivery;

import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Standings;

/** A store of deliveries, by each of its ports. */
public interface DeliveryStores {
    Deliveries deliveries();

    Digests digests();

    Receipts receipts();

    Standings standings();

    /** The resident is erased, and their delivery with them. */
    void erase(Deliveries.Key key);
}
