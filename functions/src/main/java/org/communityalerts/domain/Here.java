package org.communityalerts.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the force is. */
public final class Here {
    /** The time that people there go by. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Here() {}

    /** Which day it is there. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The later of the two moments at which clocks there say the same, in the night they go back; else the same moment. */
    public static Instant lastSaying(Instant at) {
        return at.atZone(ZONE).withLaterOffsetAtOverlap().toInstant();
    }
}
