package org.communityalerts.aws;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Short names for DynamoDB's attribute values. */
final class Items {
    /** The attribute by which tables forget, as the template says. */
    static final String EXPIRES = "expiresAtEpoch";

    private Items() {}

    static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue n(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static AttributeValue n(double number) {
        return AttributeValue.fromN(Double.toString(number));
    }

    static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }

    static Set<String> texts(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? Set.of() : Set.copyOf(value.ss());
    }

    static int number(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? 0 : Integer.parseInt(value.n());
    }

    /** Whether an item's time is over: DynamoDB takes days to delete what has expired. */
    static boolean expired(Map<String, AttributeValue> item, Instant now) {
        AttributeValue end = item.get(EXPIRES);
        return end != null && Long.parseLong(end.n()) <= now.getEpochSecond();
    }

    static Instant moment(Map<String, AttributeValue> item, String name) {
        return Instant.ofEpochMilli(Long.parseLong(item.get(name).n()));
    }
}
