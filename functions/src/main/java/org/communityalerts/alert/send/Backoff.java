package org.communityalerts.alert.send;

import java.time.Duration;

/** How long to wait before what surely did not go is tried again. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    /** SQS delays a message by 15 minutes at most. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Backoff() {}

    /** Twice as long each time, from 5 seconds to 15 minutes; {@code attempt} counts from 1. */
    static Duration after(int attempt) {
        if (attempt > 8) {
            return LONGEST;
        }
        Duration wait = FIRST.multipliedBy(1L << (attempt - 1));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
