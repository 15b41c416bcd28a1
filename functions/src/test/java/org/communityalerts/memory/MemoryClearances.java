package org.communityalerts.memory;

import java.util.HashSet;
import java.util.Set;
import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Clearances;

/** Clearances in memory: the alert's own state, and the addresses that are not to be written to. */
public final class MemoryClearances implements Clearances {
    private final Alerts alerts;
    private final Set<String> suppressed = new HashSet<>();

    public MemoryClearances(Alerts alerts) {
        this.alerts = alerts;
    }

    /** Notes that an address is not to be written to. */
    public synchronized void suppress(String address) {
        suppressed.add(address);
    }

    @Override
    public synchronized Clearance of(String alertId, String address) {
        boolean mayReach = alerts.find(alertId).map(a -> a.state().mayReach()).orElse(false);
        if (!mayReach) {
            return Clearance.STOPPED;
        }
        return suppressed.contains(address) ? Clearance.SUPPRESSED : Clearance.CLEAR;
    }
}
