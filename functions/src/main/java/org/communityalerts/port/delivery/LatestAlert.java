package org.communityalerts.port.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/** Which alert went to an address last: what somebody who writes from there is most likely to write about. */
public interface LatestAlert {
    /**
     * An alert that went to an address at that moment.
     *
     * @param channel how; null where nothing says that it went
     */
    record Last(String alertId, Instant at, @Nullable Channel channel) {}

    /** The last one; empty if none ever went there. An exercise went nowhere. */
    default Optional<Last> to(String address) {
        return newest(address, 1).stream().findFirst();
    }

    /** The last ones, the newest first, {@code most} at most. */
    List<Last> newest(String address, int most);
}
