package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.port.delivery.OthersMessages;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the deliveries of an address have on record of the provider's ids. */
public final class DynamoOthersMessages implements OthersMessages {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoOthersMessages(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Set<String> to(String address, String butAlertId) {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .keyConditionExpression("address = :address")
                        .filterExpression("attribute_exists(providerId)")
                        .expressionAttributeValues(Map.of(":address", s(address)))
                        .consistentRead(true))
                .items()
                .stream()
                .filter(delivery -> !text(delivery, "alertId").equals(butAlertId))
                .map(delivery -> optionalText(delivery, "providerId"))
                .collect(Collectors.toSet());
    }
}
