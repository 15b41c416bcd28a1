package org.communityalerts.local.contract;

import org.communityalerts.contract.AlertsContract;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.alert.DynamoAlerts;
import org.communityalerts.port.alert.Alerts;

/** The tables hold what the maps hold. */
class AlertsInTablesTest extends AlertsContract {
    private final Alerts alerts = new DynamoAlerts(RunningTables.dynamo(), "AlertsTable", Json.mapper());

    @Override
    protected Alerts alerts() {
        return alerts;
    }
}
