package org.communityalerts.local.contract;

import java.util.Map;
import org.communityalerts.contract.DeliveriesContract;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDigests;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoReceipts;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoStandings;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Standings;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Deliveries in the Deliveries table, however they are written there. */
abstract class DeliveriesTableContract extends DeliveriesContract {
    @Override
    protected Digests digests() {
        return new DynamoDigests(RunningTables.dynamo(), "DeliveriesTable");
    }

    @Override
    protected Receipts receipts() {
        return new DynamoReceipts(RunningTables.dynamo(), "DeliveriesTable", () -> NOW);
    }

    @Override
    protected Standings standings() {
        return new DynamoStandings(RunningTables.dynamo(), "DeliveriesTable");
    }

    @Override
    protected void erase() {
        RunningTables.dynamo()
                .deleteItem(d -> d.tableName("DeliveriesTable")
                        .key(Map.of(
                                "address", AttributeValue.fromS(key.address()),
                                "alertId", AttributeValue.fromS(key.alertId()))));
    }
}
