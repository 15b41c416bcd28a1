package org.communityalerts.outside.aws.dynamo.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One conditional update of a delivery.
 *
 * @param more what else the update does
 */
record DeliveryWrite(Map<String, AttributeValue> set, String more, String condition) {
    static final String NEVER_ATTEMPTED = "attribute_not_exists(#status) OR #status = :queued";

    String expression() {
        return set.keySet().stream()
                .map(name -> "#" + name + " = :" + name)
                .collect(Collectors.joining(", ", "SET ", more));
    }

    Map<String, String> names() {
        return set.keySet().stream().collect(Collectors.toMap(name -> "#" + name, name -> name));
    }

    Map<String, AttributeValue> values(Map<String, AttributeValue> others) {
        var values = new HashMap<>(others);
        set.forEach((name, value) -> values.put(":" + name, value));
        return values;
    }
}
