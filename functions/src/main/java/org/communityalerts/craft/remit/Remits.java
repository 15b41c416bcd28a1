package org.communityalerts.craft.remit;

import org.communityalerts.craft.reach.RecentReach;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.port.force.Integrators;

/** Finds how far an integrator may go. */
public final class Remits {
    private final Integrators integrators;
    private final Targeting targeting;
    private final RecentReach reach;

    public Remits(Integrators integrators, Targeting targeting, RecentReach reach) {
        this.integrators = integrators;
        this.targeting = targeting;
        this.reach = reach;
    }

    /** The remit of a client; of one that nobody let in, nothing is within it. */
    public Remit of(String client) {
        Limits limits = integrators.find(client).map(found -> found.limits()).orElse(null);
        return new Remit(limits, targeting, this::everybody);
    }

    /** Everybody meant, whether they have an address or not: one that is added in the next minute must not break the limit. */
    private int everybody(Audience audience) {
        return reach.everybody(audience);
    }
}
