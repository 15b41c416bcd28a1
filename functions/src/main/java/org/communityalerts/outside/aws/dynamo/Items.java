package org.communityalerts.outside.aws.dynamo;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.Point;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Short names for DynamoDB's attribute values. */
public final class Items {
    /** The attribute by which tables forget, as the template says. */
    public static final String EXPIRES = "expiresAtEpoch";

    private static final String LAT = "lat";
    private static final String LON = "lon";

    private Items() {}

    public static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    public static AttributeValue n(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    public static AttributeValue n(double number) {
        return AttributeValue.fromN(Double.toString(number));
    }

    /** A text that the item has. */
    public static String text(Map<String, AttributeValue> item, String name) {
        return value(item, name).s();
    }

    /** A text that the item may be without. */
    public static @Nullable String optionalText(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }

    /** Where the item says it is. */
    public static Point point(Map<String, AttributeValue> item) {
        return new Point(degrees(item, LAT), degrees(item, LON));
    }

    /** Says in the item where it is. */
    public static void put(Map<String, AttributeValue> item, Point point) {
        item.put(LAT, n(point.lat()));
        item.put(LON, n(point.lon()));
    }

    private static double degrees(Map<String, AttributeValue> item, String name) {
        return Double.parseDouble(value(item, name).n());
    }

    /** What the item has under that name; one without it was not written by this platform. */
    public static AttributeValue value(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("an item has no " + name);
        }
        return value;
    }

    public static Set<String> texts(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? Set.of() : Set.copyOf(value.ss());
    }

    public static int number(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? 0 : Integer.parseInt(value.n());
    }

    /** Whether an item's time is over: DynamoDB takes days to delete what has expired. */
    public static boolean expired(Map<String, AttributeValue> item, Instant now) {
        AttributeValue end = item.get(EXPIRES);
        return end != null && Long.parseLong(end.n()) <= now.getEpochSecond();
    }

    public static Instant moment(Map<String, AttributeValue> item, String name) {
        return Instant.ofEpochMilli(Long.parseLong(value(item, name).n()));
    }
}
