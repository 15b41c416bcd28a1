package org.communityalerts.targeting;

import java.util.List;
import java.util.function.Predicate;
import org.communityalerts.model.Area;
import org.communityalerts.model.Audience;
import org.communityalerts.model.Geohash;
import org.communityalerts.model.KeyRange;
import org.communityalerts.model.Point;
import org.communityalerts.port.Places;

/** Where an audience is: the keys to read, and of those read, who is really inside. */
public final class Targeting {
    /** How many queries a group may take. */
    private static final int MOST_RANGES = 16;

    private final Cover cover;

    public Targeting(Places places) {
        this.cover = new Cover(places, MOST_RANGES);
    }

    /** Key ranges, in order and apart, that hold at least everybody inside. */
    public List<KeyRange> cover(Audience audience) {
        return cover.of(shape(audience.area())).stream()
                .map(s -> new KeyRange(Geohash.text(s.low()), Geohash.text(s.high() - 1) + "$"))
                .toList();
    }

    /** Tells exactly who is inside. */
    public Predicate<Point> within(Audience audience) {
        return shape(audience.area())::contains;
    }

    private static Shape shape(Area area) {
        return switch (area) {
            case Area.Circle circle -> new Circle(circle);
            case Area.Everywhere() -> new Everywhere();
        };
    }
}
