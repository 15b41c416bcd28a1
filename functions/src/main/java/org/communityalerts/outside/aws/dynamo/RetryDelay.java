package org.communityalerts.outside.aws.dynamo;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** A random, growing delay before the next try, so that those who were refused together do not come back together. */
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
