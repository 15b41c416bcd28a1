package org.communityalerts.local.contract;

import org.communityalerts.contract.IncidentsContract;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.alert.DynamoAlerts;
import org.communityalerts.outside.aws.dynamo.alert.DynamoIncidents;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;

/** The tables hold what the maps hold. */
class IncidentsInTablesTest extends IncidentsContract {
    private final Alerts alerts = new DynamoAlerts(RunningTables.dynamo(), "AlertsTable", Json.mapper());
    private final Incidents incidents = new DynamoIncidents(RunningTables.dynamo(), "AlertsTable");

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected Incidents incidents() {
        return incidents;
    }
}
