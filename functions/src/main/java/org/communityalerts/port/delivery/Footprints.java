package org.communityalerts.port.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sending has left on record about an address. */
public interface Footprints {
    /** An alert that was sent, or was to be sent, to an address. */
    record Footprint(
            String alertId,
            String channel,
            String status,
            @Nullable Instant at) {}

    List<Footprint> of(String address);

    /** Leaves nothing of it. */
    void forget(String address);

    /** Leaves nothing of what waits for a subscriber's digests, at whatever address it does. */
    void forgetDigests(String subscriberId);
}
