package org.communityalerts.local.contract;

import java.time.InstantSource;
import org.communityalerts.contract.BriefingsContract;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.alert.DynamoAlerts;
import org.communityalerts.outside.aws.dynamo.alert.DynamoBriefings;
import org.communityalerts.outside.aws.dynamo.alert.DynamoIncidents;
import org.communityalerts.outside.aws.dynamo.force.DynamoSettings;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.delivery.Briefings;
import org.communityalerts.port.force.SettingsBook;

class BriefingsInTablesTest extends BriefingsContract {
    private static final String DEFAULTS = """
            {"quietHours":null,"approvalOver":5000,"approvalLapse":"PT4H",
             "senderRates":{"sms":10,"voice":1,"email":14,"push":100},
             "prices":{"sms":0.04,"voiceMinute":0.02,"email":0.0001,"push":0}}""";

    private final DynamoAlerts alerts = new DynamoAlerts(RunningTables.dynamo(), "AlertsTable", Json.mapper());
    private final DynamoSettings settings = new DynamoSettings(
            RunningTables.dynamo(),
            "SettingsTable",
            Json.mapper(),
            Json.mapper().readValue(DEFAULTS, ForceSettings.class));

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected SettingsBook settings() {
        return settings;
    }

    @Override
    protected Incidents incidents() {
        return new DynamoIncidents(RunningTables.dynamo(), "AlertsTable");
    }

    @Override
    protected Briefings briefings(InstantSource clock) {
        return new DynamoBriefings(RunningTables.dynamo(), "AlertsTable", settings, Json.mapper(), clock);
    }
}
