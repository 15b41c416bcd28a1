package org.communityalerts.port;

import java.time.Instant;

/** Waits until the clock shows a moment. */
@FunctionalInterface
public interface Sleep {
    /** Returns at that moment, or at once if it has passed. */
    void until(Instant moment);
}
