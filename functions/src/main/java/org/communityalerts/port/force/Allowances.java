package org.communityalerts.port.force;

import java.time.Duration;
import java.util.Optional;

/** How often each integrator may still call. */
public interface Allowances {
    /** Takes one call of so many a minute; empty if there was one left, else how long until there is. */
    Optional<Duration> take(String client, int aMinute);
}
