package org.communityalerts.port;

import java.time.Duration;
import java.util.List;

/** Where a use case puts its work for the next. */
public interface Queue<T> {
    /** Queues all of them; throws if any could not be queued. */
    void send(List<T> records);

    /** Queues one that is received no sooner than the delay (at most 15 minutes) has passed. */
    void sendLater(T record, Duration delay);

    /** Whether nothing is in it: neither waiting, nor put off, nor being worked on. */
    boolean idle();
}
