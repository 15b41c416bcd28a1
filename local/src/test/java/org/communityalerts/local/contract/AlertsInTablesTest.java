package org.communityalerts.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.communityalerts.contract.AlertsContract;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.alert.DynamoAlerts;
import org.communityalerts.port.alert.Alerts;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tables hold what the maps hold. */
class AlertsInTablesTest extends AlertsContract {
    private final Alerts alerts = new DynamoAlerts(RunningTables.dynamo(), "AlertsTable", Json.mapper());

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    /** As after a rollback: a later version may have states that this one does not know. */
    @Test
    void an_alert_that_cannot_be_read_keeps_no_other_from_being_swept_and_listed() {
        Alert later = another();
        Alert known = another();
        alerts.accept(later, null, null);
        alerts.accept(known, null, null);
        put(later, "PONDERED");
        try {
            assertThat(alerts.open())
                    .extracting(AlertRecord::alert)
                    .contains(known)
                    .doesNotContain(later);
            assertThat(alerts.list(1000, null).alerts())
                    .extracting(AlertRecord::alert)
                    .contains(known);
        } finally {
            put(later, "ACCEPTED");
        }
    }

    private static void put(Alert alert, String state) {
        var dynamo = RunningTables.dynamo();
        var key = Map.of("id", AttributeValue.fromS(alert.id()));
        var item = new HashMap<>(
                dynamo.getItem(g -> g.tableName("AlertsTable").key(key).consistentRead(true))
                        .item());
        item.put("state", AttributeValue.fromS(state));
        dynamo.putItem(p -> p.tableName("AlertsTable").item(item));
    }
}
