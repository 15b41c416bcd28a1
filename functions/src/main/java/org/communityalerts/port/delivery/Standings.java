package org.communityalerts.port.delivery;

import java.time.Instant;
import java.util.Optional;
import org.communityalerts.domain.delivery.DeliveryStatus;

/** How deliveries stand. */
public interface Standings {
    /**
     * What has become of a delivery that was attempted.
     *
     * @param since when the last attempt began
     */
    record Standing(DeliveryStatus status, Instant since) {}

    /** How a delivery stands now; empty if nobody ever attempted it. */
    Optional<Standing> of(Deliveries.Key key);
}
