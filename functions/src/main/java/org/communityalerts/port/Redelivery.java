package org.communityalerts.port;

import java.time.Duration;

/** When a queue message that failed comes again. */
@FunctionalInterface
public interface Redelivery {
    /** @param receipt the handle it was received with */
    void putOff(String receipt, Duration delay);
}
