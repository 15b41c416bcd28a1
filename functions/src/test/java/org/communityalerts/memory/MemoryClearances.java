package org.communityalerts.memory;

import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Clearances;

/** Clearances in memory: the alert's own state, and what stands in the contacts. */
public final class MemoryClearances implements Clearances {
    private final Alerts alerts;
    private final MemoryContacts contacts;

    public MemoryClearances(Alerts alerts, MemoryContacts contacts) {
        this.alerts = alerts;
        this.contacts = contacts;
    }

    @Override
    public synchronized Clearance of(String alertId, String address, String whose) {
        boolean mayReach = alerts.find(alertId).map(a -> a.state().mayReach()).orElse(false);
        if (!mayReach) {
            return Clearance.STOPPED;
        }
        return contacts.barred(address, whose) ? Clearance.SUPPRESSED : Clearance.CLEAR;
    }
}
