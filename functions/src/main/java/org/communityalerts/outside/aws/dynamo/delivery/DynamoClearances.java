package org.communityalerts.outside.aws.dynamo.delivery;

import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.outside.aws.dynamo.RequestBatcher;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.port.delivery.Clearances;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Strongly consistent reads of the alert's state and of what stands at the address; who asks at the same time shares one. */
public final class DynamoClearances implements Clearances {
    /** A request reads 100 items at most: an address and, at worst, an alert for each. */
    private static final int MOST = 50;

    private static final String OWNER = "subscriberId";

    /** What an address is asked about. */
    private record Asked(String alertId, @Nullable String whose) {}

    private final DynamoDbClient dynamo;
    private final String alerts;
    private final String contacts;
    private final UnaryOperator<String> keys;
    private final RequestBatcher<String, Asked, Clearance> gathered = new RequestBatcher<>(MOST, this::read);

    /** @param keys makes an address its key in the contacts, see {@link AddressKey} */
    public DynamoClearances(DynamoDbClient dynamo, String alerts, String contacts, UnaryOperator<String> keys) {
        this.dynamo = dynamo;
        this.alerts = alerts;
        this.contacts = contacts;
        this.keys = keys;
    }

    @Override
    public Clearance of(String alertId, String address, @Nullable String whose) {
        return gathered.ask(keys.apply(address), new Asked(alertId, whose))
                .orElseThrow(() -> new IllegalStateException("the clearance could not be read whole"));
    }

    /** @param asked by the address's key */
    private Map<String, Clearance> read(Map<String, Asked> asked) {
        var wanted = Map.of(
                alerts, read("id", asked.values().stream().map(Asked::alertId).distinct(), "state"),
                contacts, read("address", asked.keySet().stream(), "suppressed", "unsafe", OWNER));
        var answer = dynamo.batchGetItem(b -> b.requestItems(wanted));
        Set<String> unread = unread(answer);
        var states = byKey(answer, alerts, "id");
        var held = byKey(answer, contacts, "address");
        var clearances = new HashMap<String, Clearance>();
        asked.forEach((address, about) -> {
            if (!unread.contains(address) && !unread.contains(about.alertId)) {
                var contact = held.getOrDefault(address, Map.of());
                clearances.put(address, clearance(states.get(about.alertId), contact, about.whose));
            }
        });
        return clearances;
    }

    private static Clearance clearance(
            @Nullable Map<String, AttributeValue> alert, Map<String, AttributeValue> contact, @Nullable String whose) {
        if (alert == null || !AlertState.valueOf(text(alert, "state")).mayReach()) {
            return Clearance.STOPPED;
        }
        boolean suppressed = contact.containsKey("suppressed") || contact.containsKey("unsafe");
        boolean another = whose != null && !contact.isEmpty() && !whose.equals(optionalText(contact, OWNER));
        return suppressed || another ? Clearance.SUPPRESSED : Clearance.CLEAR;
    }

    /** The keys that DynamoDB had no time for. */
    private static Set<String> unread(BatchGetItemResponse answer) {
        return answer.unprocessedKeys().values().stream()
                .flatMap(some -> some.keys().stream())
                .flatMap(key -> key.values().stream())
                .map(AttributeValue::s)
                .collect(Collectors.toSet());
    }

    private static Map<String, Map<String, AttributeValue>> byKey(
            BatchGetItemResponse answer, String table, String key) {
        return answer.responses().getOrDefault(table, List.of()).stream()
                .collect(Collectors.toMap(item -> optionalText(item, key), item -> item));
    }

    private static KeysAndAttributes read(String key, Stream<String> values, String... attributes) {
        var names = Stream.concat(Stream.of(key), Stream.of(attributes))
                .collect(Collectors.toMap(name -> "#" + name, name -> name));
        return KeysAndAttributes.builder()
                .keys(values.map(value -> Map.of(key, s(value))).toList())
                .projectionExpression(String.join(", ", names.keySet()))
                .expressionAttributeNames(names)
                .consistentRead(true)
                .build();
    }
}
