package org.communityalerts.aws;

import static org.communityalerts.aws.Items.s;
import static org.communityalerts.aws.Items.text;

import java.util.List;
import java.util.Map;
import org.communityalerts.model.AlertState;
import org.communityalerts.model.Clearance;
import org.communityalerts.port.Clearances;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** One strongly consistent read of the alert's state and the address's suppression. */
public final class DynamoClearances implements Clearances {
    private final DynamoDbClient dynamo;
    private final String alerts;
    private final String contacts;

    public DynamoClearances(DynamoDbClient dynamo, String alerts, String contacts) {
        this.dynamo = dynamo;
        this.alerts = alerts;
        this.contacts = contacts;
    }

    @Override
    public Clearance of(String alertId, String address) {
        var answer = dynamo.batchGetItem(BatchGetItemRequest.builder()
                .requestItems(Map.of(
                        alerts, read(Map.of("id", s(alertId)), "state"),
                        contacts, read(Map.of("address", s(address)), "suppressed")))
                .build());
        if (answer.hasUnprocessedKeys() && !answer.unprocessedKeys().isEmpty()) {
            throw new IllegalStateException("the clearance could not be read whole");
        }
        return clearance(answer);
    }

    private Clearance clearance(BatchGetItemResponse answer) {
        boolean sends = items(answer, alerts).stream()
                .anyMatch(alert -> AlertState.valueOf(text(alert, "state")).sends());
        if (!sends) {
            return Clearance.STOPPED;
        }
        boolean suppressed = items(answer, contacts).stream().anyMatch(contact -> contact.containsKey("suppressed"));
        return suppressed ? Clearance.SUPPRESSED : Clearance.CLEAR;
    }

    private static List<Map<String, AttributeValue>> items(BatchGetItemResponse answer, String table) {
        return answer.responses().getOrDefault(table, List.of());
    }

    private static KeysAndAttributes read(Map<String, AttributeValue> key, String attribute) {
        return KeysAndAttributes.builder()
                .keys(List.of(key))
                .projectionExpression("#attribute")
                .expressionAttributeNames(Map.of("#attribute", attribute))
                .consistentRead(true)
                .build();
    }
}
