package org.communityalerts.send;

import java.time.Instant;

/** When a sender's next message may go, so that it keeps to its rate. */
@FunctionalInterface
interface Turns {
    /** The moment at which a message of that many segments may go. */
    Instant next(int segments);
}
