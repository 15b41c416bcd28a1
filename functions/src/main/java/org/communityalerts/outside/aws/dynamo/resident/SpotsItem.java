package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All of somebody's spots as an attribute of each of their entries: {@code lat lon until group,group}, a dash for no end. */
final class SpotsItem {
    private static final String SPOTS = "spots";
    private static final String NO_END = "-";

    private SpotsItem() {}

    static void put(Map<String, AttributeValue> item, List<Spot> spots) {
        if (!spots.isEmpty()) {
            item.put(
                    SPOTS,
                    AttributeValue.fromL(
                            spots.stream().map(spot -> s(words(spot))).toList()));
        }
    }

    static List<Spot> read(Map<String, AttributeValue> item) {
        AttributeValue spots = item.get(SPOTS);
        return spots == null
                ? List.of()
                : spots.l().stream().map(one -> spot(one.s())).toList();
    }

    private static String words(Spot spot) {
        return spot.point().lat()
                + " " + spot.point().lon()
                + " " + (spot.until() == null ? NO_END : spot.until())
                + " " + spot.groups().stream().sorted().collect(Collectors.joining(","));
    }

    private static Spot spot(String words) {
        String[] parts = words.split(" ", -1);
        return new Spot(
                new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])),
                parts[3].isEmpty() ? Set.of() : Set.of(parts[3].split(",")),
                parts[2].equals(NO_END) ? null : LocalDate.parse(parts[2]));
    }
}
