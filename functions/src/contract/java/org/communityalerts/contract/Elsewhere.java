package org.communityalerts.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.resident.OwnPlace;
import org.jspecify.annotations.Nullable;

/** Where residents have places beside the first, and when they end. */
public final class Elsewhere {
    private Elsewhere() {}

    /** Up to seven places at some of those points, no two at one; mostly none. */
    public static List<OwnPlace> places(Random dice, List<Point> points, List<String> groups) {
        var places = new ArrayList<OwnPlace>();
        for (int i = dice.nextInt(3) == 0 ? 1 + dice.nextInt(7) : 0; i > 0; i--) {
            Point point = points.get(dice.nextInt(points.size()));
            Set<String> some = groups.stream()
                    .filter(group -> dice.nextInt(4) == 0)
                    .limit(2)
                    .collect(Collectors.toSet());
            if (places.stream().noneMatch(place -> place.isAt(point))) {
                places.add(new OwnPlace("Field " + i, null, new Spot(point, some, end(dice))));
            }
        }
        return places;
    }

    /** The last day of some place: mostly none, else one just before or after the day of {@link Chosen#OCCASIONS}. */
    public static @Nullable LocalDate end(Random dice) {
        return dice.nextInt(4) == 0 ? Chosen.OCCASIONS.getFirst().day().plusDays(dice.nextInt(3) - 1) : null;
    }
}
