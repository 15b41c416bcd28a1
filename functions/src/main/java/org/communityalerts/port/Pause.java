package org.communityalerts.port;

import java.time.Instant;

/** Waits as the clock tells. */
@FunctionalInterface
public interface Pause {
    /** Returns at that moment, or at once if it has passed. */
    void until(Instant moment);
}
