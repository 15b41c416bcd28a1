package org.communityalerts.alert.send;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.communityalerts.port.Sleep;

/** Waits on this thread until the clock shows the moment. */
public final class ClockSleep implements Sleep {
    private final InstantSource clock;

    public ClockSleep(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void until(Instant moment) {
        Duration left = Duration.between(clock.instant(), moment);
        if (left.isPositive()) {
            try {
                Thread.sleep(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while waiting for a turn", e);
            }
        }
    }
}
