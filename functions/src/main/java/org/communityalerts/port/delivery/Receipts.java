package org.communityalerts.port.delivery;

import java.util.Optional;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Receipt;

/** Writes on deliveries what providers report of them. */
public interface Receipts {
    /** A delivery that was reported, by what counts it: its chunk, and its recipient's seat there. */
    record Reported(Channel channel, String chunk, int seat) {}

    /**
     * Moves the receipt's delivery to its status, unless it is there or known better already.
     *
     * @return the delivery, moved or not; empty if nobody ever attempted it
     */
    Optional<Reported> apply(Receipt receipt);
}
