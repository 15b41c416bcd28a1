package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.communityalerts.domain.resident.Subscriber;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of the ByPlace index: the postcode's district, and what else a subscriber is looked for by. */
final class PlaceIndex {
    static final String INDEX = "ByPlace";
    static final String DISTRICT = "district";
    static final String FOUND = "found";
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private PlaceIndex() {}

    static void put(Map<String, AttributeValue> item, Subscriber subscriber) {
        String[] postcode = subscriber.postcode().split(" ");
        item.put(DISTRICT, s(postcode[0]));
        item.put(FOUND, s(postcode[postcode.length - 1] + " " + folded(subscriber.name())));
    }

    /** Where the index goes on after that item. */
    static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of("id", s(text(item, "id")), DISTRICT, item.get(DISTRICT), FOUND, item.get(FOUND));
    }

    /** A name without case and accents. */
    static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
