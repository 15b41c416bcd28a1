package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.texts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.outside.aws.dynamo.Items;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The end of a resident's first place, and the others, as attributes. */
final class OwnPlacesItem {
    private static final String PLACES = "places";
    private static final String UNTIL = "until";

    private OwnPlacesItem() {}

    static void put(Map<String, AttributeValue> item, @Nullable LocalDate until, List<OwnPlace> places) {
        putUntil(item, until);
        if (!places.isEmpty()) {
            item.put(
                    PLACES,
                    AttributeValue.fromL(places.stream()
                            .map(place -> AttributeValue.fromM(of(place)))
                            .toList()));
        }
    }

    static @Nullable LocalDate until(Map<String, AttributeValue> item) {
        String until = optionalText(item, UNTIL);
        return until == null ? null : LocalDate.parse(until);
    }

    static List<OwnPlace> read(Map<String, AttributeValue> item) {
        AttributeValue places = item.get(PLACES);
        return places == null
                ? List.of()
                : places.l().stream().map(one -> place(one.m())).toList();
    }

    private static Map<String, AttributeValue> of(OwnPlace place) {
        var item = new HashMap<String, AttributeValue>();
        item.put("label", s(place.label()));
        if (place.postcode() != null) {
            item.put("postcode", s(place.postcode()));
        }
        Items.put(item, place.point());
        if (!place.groups().isEmpty()) {
            item.put(
                    "groups",
                    AttributeValue.fromSs(place.groups().stream().sorted().toList()));
        }
        putUntil(item, place.until());
        return item;
    }

    private static OwnPlace place(Map<String, AttributeValue> item) {
        var point = Items.point(item);
        return new OwnPlace(
                text(item, "label"),
                optionalText(item, "postcode"),
                new Spot(point, texts(item, "groups"), until(item)));
    }

    private static void putUntil(Map<String, AttributeValue> item, @Nullable LocalDate until) {
        if (until != null) {
            item.put(UNTIL, s(until.toString()));
        }
    }
}
