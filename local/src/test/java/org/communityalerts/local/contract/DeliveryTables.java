package org.communityalerts.local.contract;

import java.util.Map;
import org.communityalerts.contract.Today;
import org.communityalerts.contract.delivery.DeliveryStores;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDigests;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoReceipts;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoStandings;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Standings;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Deliveries in the Deliveries table, however they are written there. */
record DeliveryTables(Deliveries deliveries, Receipts receipts) implements DeliveryStores {
    static final String NAME = "DeliveriesTable";

    DeliveryTables(Deliveries deliveries) {
        this(deliveries, new DynamoReceipts(RunningTables.dynamo(), NAME, () -> Today.NOON));
    }

    @Override
    public Digests digests() {
        return new DynamoDigests(RunningTables.dynamo(), NAME);
    }

    @Override
    public Standings standings() {
        return new DynamoStandings(RunningTables.dynamo(), NAME);
    }

    @Override
    public void erase(Deliveries.Key key) {
        RunningTables.dynamo()
                .deleteItem(d -> d.tableName(NAME)
                        .key(Map.of(
                                "address", AttributeValue.fromS(key.address()),
                                "alertId", AttributeValue.fromS(key.alertId()))));
    }
}
