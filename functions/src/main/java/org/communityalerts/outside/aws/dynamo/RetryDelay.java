package org.communityalerts.outside.aws.dynamo;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** A rest before the next try: longer each time, and by chance, so that those who wait do not come back together. */
public final class RetryDelay {
    private static final long FIRST = Duration.ofMillis(20).toMillis();
    private static final long LONGEST = Duration.ofSeconds(2).toMillis();

    private long most = FIRST;

    public void take() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", e);
        }
        most = Math.min(2 * most, LONGEST);
    }
}
