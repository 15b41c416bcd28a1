package org.communityalerts.domain;

import java.time.ZoneId;

/** Where the force is. */
public final class Here {
    /** The time that people there go by. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Here() {}
}
