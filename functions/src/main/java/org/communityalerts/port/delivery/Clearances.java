package org.communityalerts.port.delivery;

import org.communityalerts.domain.delivery.Clearance;

/** The last word before a message goes: asked after its delivery has been claimed, and never from a copy. */
public interface Clearances {
    /** What stands at the moment of asking: a stop or an opt-out that was answered before is seen. */
    Clearance of(String alertId, String address);
}
