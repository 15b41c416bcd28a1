package org.communityalerts.aws;

import static org.communityalerts.aws.Items.s;
import static org.communityalerts.aws.Items.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
    private final UnaryOperator<String> keys;

    /** @param keys makes an address its key in the contacts, see {@link AddressKey} */
    public DynamoClearances(DynamoDbClient dynamo, String alerts, String contacts, UnaryOperator<String> keys) {
        this.dynamo = dynamo;
        this.alerts = alerts;
        this.contacts = contacts;
        this.keys = keys;
    }

    @Override
    public Clearance of(String alertId, String address) {
        var answer = dynamo.batchGetItem(BatchGetItemRequest.builder()
                .requestItems(Map.of(
                        alerts, read(Map.of("id", s(alertId)), "state"),
                        contacts, read(Map.of("address", s(keys.apply(address))), "suppressed", "unsafe")))
                .build());
        if (answer.hasUnprocessedKeys() && !answer.unprocessedKeys().isEmpty()) {
            throw new IllegalStateException("the clearance could not be read whole");
        }
        return clearance(answer);
    }

    private Clearance clearance(BatchGetItemResponse answer) {
        boolean sends = items(answer, alerts).stream()
                .anyMatch(alert -> AlertState.valueOf(text(alert, "state")).mayReach());
        if (!sends) {
            return Clearance.STOPPED;
        }
        boolean suppressed = items(answer, contacts).stream().anyMatch(contact -> !contact.isEmpty());
        return suppressed ? Clearance.SUPPRESSED : Clearance.CLEAR;
    }

    private static List<Map<String, AttributeValue>> items(BatchGetItemResponse answer, String table) {
        return answer.responses().getOrDefault(table, List.of());
    }

    private static KeysAndAttributes read(Map<String, AttributeValue> key, String... attributes) {
        var names = Arrays.stream(attributes).collect(Collectors.toMap(name -> "#" + name, name -> name));
        return KeysAndAttributes.builder()
                .keys(List.of(key))
                .projectionExpression(String.join(", ", names.keySet()))
                .expressionAttributeNames(names)
                .consistentRead(true)
                .build();
    }
}
