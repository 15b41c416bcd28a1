package org.communityalerts.alert.send;

import java.time.Duration;

/** How long to wait before what surely did not go is tried again. */
final class Backoff {
    private Backoff() {}

    /** Twice as long each time, from 5 seconds to 15 minutes; {@code attempt} counts from 1. */
    static Duration after(int attempt) {
        if (attempt > 8) {
            return SendTimes.LONGEST_DELAY;
        }
        Duration wait = SendTimes.FIRST_RETRY.multipliedBy(1L << (attempt - 1));
        return wait.compareTo(SendTimes.LONGEST_DELAY) > 0 ? SendTimes.LONGEST_DELAY : wait;
    }
}
