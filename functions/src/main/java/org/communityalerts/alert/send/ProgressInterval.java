package org.communityalerts.alert.send;

import java.time.Instant;

/** When progress was last written down, so that it is never long out of date. */
final class ProgressInterval {
    private Instant last;

    ProgressInterval(Instant now) {
        last = now;
    }

    /** Whether it is to be written down again now. */
    synchronized boolean longAgo(Instant now) {
        if (now.isBefore(last.plus(SendTimes.PROGRESS))) {
            return false;
        }
        last = now;
        return true;
    }
}
