package org.communityalerts.port.delivery;

import org.communityalerts.domain.delivery.Clearance;
import org.jspecify.annotations.Nullable;

/** The last word before a message goes: asked after its delivery has been claimed, and never from a copy. */
public interface Clearances {
    /**
     * What stands at the moment of asking: a stop or an opt-out that was answered before is seen.
     *
     * @param whose the id of whom it is for: an address on record that is not theirs any more is not written to; null where
     *     it does not matter whose it is
     */
    Clearance of(String alertId, String address, @Nullable String whose);
}
