package org.communityalerts.port;

import org.communityalerts.model.Channel;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.model.Receipt;

/** Writes on deliveries what providers report of them. */
public interface Receipts {
    /** What a receipt did to its delivery. */
    sealed interface Applied {
        /** The delivery moved on; {@code code} is why it had not arrived before, or null. */
        record Moved(Channel channel, DeliveryStatus from, String code) implements Applied {}

        /** An earlier receipt had moved it to the same status, and {@code part} counts it. */
        record Before(String part) implements Applied {}

        /** It stays: it is further already, or there is no such delivery. */
        record Stays() implements Applied {}
    }

    /**
     * Moves the delivery to the receipt's status if that lies ahead of where it is.
     *
     * @param part the tally that counts the move
     */
    Applied apply(Receipt receipt, String part);

    /** Has a move counted by another part than the one that did it; stays if a third one has taken it meanwhile. */
    Applied recount(Receipt receipt, String from, String to);
}
