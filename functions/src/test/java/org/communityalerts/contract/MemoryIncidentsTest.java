package org.communityalerts.contract;

import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;

class MemoryIncidentsTest extends IncidentsContract {
    private final MemoryAlerts alerts = new MemoryAlerts();

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected Incidents incidents() {
        return alerts.incidents;
    }
}
