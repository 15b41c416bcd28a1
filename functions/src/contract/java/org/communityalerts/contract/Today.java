package org.communityalerts.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** When a contract's tests take place. A table knows the real time and forgets what has ended by it. */
public final class Today {
    public static final LocalDate DATE = LocalDate.now(ZoneOffset.UTC);
    public static final Instant NOON = DATE.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

    private Today() {}
}
