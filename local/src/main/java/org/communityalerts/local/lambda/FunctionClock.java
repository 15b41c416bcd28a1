package org.communityalerts.local.lambda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** The functions' clock: it can be set back, and goes on from there; nothing sets it ahead of the time it is. */
public final class FunctionClock implements InstantSource {
    private final InstantSource real = Clock.tickMillis(ZoneOffset.UTC);
    private volatile Duration behind = Duration.ZERO;

    @Override
    public Instant instant() {
        return real.instant().minus(behind);
    }

    /** Goes on from that moment; it is the present again where that has not come. */
    public void goOnFrom(Instant moment) {
        Duration ago = Duration.between(moment, real.instant());
        behind = ago.isNegative() ? Duration.ZERO : ago;
    }

    /** Goes on from now. */
    public void present() {
        behind = Duration.ZERO;
    }
}
