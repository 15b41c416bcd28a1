package org.communityalerts.alert.send;

import java.time.Duration;
import java.time.Instant;

/** When progress was last written down, so that it is never long out of date. */
final class ProgressInterval {
    private static final Duration OFTEN = Duration.ofSeconds(2);

    private Instant last;

    ProgressInterval(Instant now) {
        last = now;
    }

    /** Whether it is to be written down again now. */
    synchronized boolean longAgo(Instant now) {
        if (now.isBefore(last.plus(OFTEN))) {
            return false;
        }
        last = now;
        return true;
    }
}
