package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.outside.aws.dynamo.force.DynamoSettings;
import org.communityalerts.port.delivery.Briefings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import tools.jackson.databind.json.JsonMapper;

/** An alert and the force's settings, read from their tables by one request. */
public final class DynamoBriefings implements Briefings {
    private static final int MOST_TRIES = 3;
    /** Nothing holds up the first texts; what waits for the morning, or takes long, may have been followed. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final DynamoDbClient dynamo;
    private final String alerts;
    private final DynamoSettings settings;
    private final AlertItem items;
    private final InstantSource clock;

    /** @param alerts the table of alerts, which has the incidents too */
    public DynamoBriefings(
            DynamoDbClient dynamo, String alerts, DynamoSettings settings, JsonMapper json, InstantSource clock) {
        this.dynamo = dynamo;
        this.alerts = alerts;
        this.settings = settings;
        this.items = new AlertItem(json);
        this.clock = clock;
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
                isOver(alert.alert()),
                settings.read(answer.responses().getOrDefault(settings.table(), List.of()).stream()
                        .findFirst()
                        .orElse(Map.of())));
    }

    private boolean isOver(Alert alert) {
        InIncident in = alert.incident();
        if (in == null
                || in.step() == Step.ALL_CLEAR
                || clock.instant().isBefore(alert.goesAt().plus(FIRST))) {
            return false;
        }
        var item = dynamo.getItem(
                        g -> g.tableName(alerts).key(IncidentItem.key(in.id())).consistentRead(true))
                .item();
        return !item.isEmpty() && IncidentItem.read(item).isOverSince(alert.id());
    }

    private static KeysAndAttributes read(Map<String, AttributeValue> key) {
        return KeysAndAttributes.builder()
                .keys(List.of(key))
                .consistentRead(true)
                .build();
    }
}
