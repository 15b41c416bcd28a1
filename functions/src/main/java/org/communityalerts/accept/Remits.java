package org.communityalerts.accept;

import org.communityalerts.model.Audience;
import org.communityalerts.model.Limits;
import org.communityalerts.port.Integrators;
import org.communityalerts.reach.RecentReach;
import org.communityalerts.targeting.Targeting;

/** Finds how far an integrator's alerts may go. */
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
    Remit of(String client) {
        Limits limits = integrators.find(client).map(found -> found.limits()).orElse(null);
        return new Remit(limits, targeting, this::everybody);
    }

    /** Everybody meant, whether they have an address or not: one that is added in the next minute must not break the limit. */
    private int everybody(Audience audience) {
        return reach.of(audience).everybody();
    }
}
