package org.communityalerts.port.delivery;

import java.time.Instant;
import java.util.Optional;
import org.communityalerts.domain.delivery.DeliveryStatus;

/** How deliveries stand, and which of them have been followed by a text. */
public interface Standings {
    /**
     * What has become of a delivery that was attempted.
     *
     * @param since when the last attempt began
     * @param followed whether a text has been queued after it
     */
    record Standing(DeliveryStatus status, Instant since, boolean followed) {}

    /** How a delivery stands now; empty if nobody ever attempted it. */
    Optional<Standing> of(Deliveries.Key key);

    /** Notes that a text has been queued after a delivery, whatever becomes of the delivery; one that was erased stays so. */
    void follow(Deliveries.Key key);
}
