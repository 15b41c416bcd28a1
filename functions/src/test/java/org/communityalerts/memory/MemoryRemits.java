package org.communityalerts.memory;

import java.time.InstantSource;
import org.communityalerts.alert.plan.StillWithin;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.port.alert.Alerts;

/** The limits of nobody: no other system was let in, and there is no co-ordinator. */
public final class MemoryRemits {
    private MemoryRemits() {}

    public static Remits ofNobody() {
        return new Remits(new MemoryIntegrators(), new MemoryProfiles(), null, null);
    }

    /** What looks at limits before an alert goes, where there are none. */
    public static StillWithin within(Alerts alerts, InstantSource clock) {
        return new StillWithin(alerts, ofNobody(), new MemoryProfiles(), act -> {}, notice -> {}, clock);
    }
}
