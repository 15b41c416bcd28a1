package org.communityalerts.alert.send;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.communityalerts.port.Pause;

/** Waits on this thread until the clock shows the moment. */
public final class ClockPause implements Pause {
    private final InstantSource clock;

    public ClockPause(InstantSource clock) {
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
