package org.communityalerts.contract;

import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.port.alert.Alerts;

/** The maps hold what the tables hold. */
class MemoryAlertsTest extends AlertsContract {
    private final MemoryAlerts alerts = new MemoryAlerts();

    @Override
    protected Alerts alerts() {
        return alerts;
    }
}
