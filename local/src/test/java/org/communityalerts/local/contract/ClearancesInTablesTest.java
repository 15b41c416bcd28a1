package org.communityalerts.local.contract;

import org.communityalerts.contract.ClearancesContract;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.alert.DynamoAlerts;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoClearances;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Clearances;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;

/** The tables hold what the maps hold. */
class ClearancesInTablesTest extends ClearancesContract {
    private final Alerts alerts = new DynamoAlerts(RunningTables.dynamo(), "AlertsTable", Json.mapper());
    private final Clearances clearances =
            new DynamoClearances(RunningTables.dynamo(), "AlertsTable", "ContactsTable", RunningTables.KEYS);

    @Override
    protected Clearances clearances() {
        return clearances;
    }

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected Contacts contacts() {
        return RunningTables.contacts();
    }

    @Override
    protected Subscribers subscribers() {
        return RunningTables.subscribers();
    }
}
