package org.communityalerts.local;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** How long a test waits for what must come, however little of the machine is left for it. */
public final class Waiting {
    /** A message whose receiver failed comes again after six minutes, as it does in AWS. */
    private static final Duration LONGEST = Duration.ofMinutes(8);

    private Waiting() {}

    /** Waits until what follows holds: a test fails for what is never so, and not for a slow machine. */
    public static ConditionFactory patiently() {
        return await().atMost(LONGEST);
    }
}
