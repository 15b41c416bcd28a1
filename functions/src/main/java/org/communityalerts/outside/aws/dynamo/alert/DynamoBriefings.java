package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.util.List;
import java.util.Map;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.outside.aws.dynamo.force.DynamoSettings;
import org.communityalerts.port.delivery.Briefings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import tools.jackson.databind.json.JsonMapper;

/** An alert and the force's settings, read from their tables by one request. */
public final class DynamoBriefings implements Briefings {
    private static final int MOST_TRIES = 3;

    private final DynamoDbClient dynamo;
    private final String alerts;
    private final DynamoSettings settings;
    private final AlertItem items;

    /** @param alerts the table of alerts */
    public DynamoBriefings(DynamoDbClient dynamo, String alerts, DynamoSettings settings, JsonMapper json) {
        this.dynamo = dynamo;
        this.alerts = alerts;
        this.settings = settings;
        this.items = new AlertItem(json);
    }

    @Override
    public Briefing of(String alertId) {
        var wanted = Map.of(alerts, read(Map.of("id", s(alertId))), settings.table(), read(DynamoSettings.KEY));
        var answer = dynamo.batchGetItem(b -> b.requestItems(wanted));
        // Of two small items this is rare; the SDK tries again where a whole request was refused, and not here.
        for (int tries = 1; !answer.unprocessedKeys().isEmpty(); tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("DynamoDB had no time for an alert or the settings");
            }
            answer = dynamo.batchGetItem(b -> b.requestItems(wanted));
        }
        AlertRecord alert = answer.responses().getOrDefault(alerts, List.of()).stream()
                .map(items::read)
                .findFirst()
                .orElseThrow();
        return new Briefing(
                alert,
                settings.read(answer.responses().getOrDefault(settings.table(), List.of()).stream()
                        .findFirst()
                        .orElse(Map.of())));
    }

    private static KeysAndAttributes read(Map<String, AttributeValue> key) {
        return KeysAndAttributes.builder()
                .keys(List.of(key))
                .consistentRead(true)
                .build();
    }
}
