package org.communityalerts.domain.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A place that a resident cares about beside the first: a field, a mother's house.
 *
 * @param label what they call it
 * @param postcode by which it was given, or null if it was given by its point
 */
public record OwnPlace(String label, @Nullable String postcode, Spot spot) {
    /** How many a resident has beside the first. */
    public static final int MOST = 8;

    /** How many groups a resident is in at one place. */
    public static final int MOST_GROUPS = 20;

    /** At all of them together: a change writes an entry for each, and one transaction has room for so many. */
    public static final int MOST_GROUPS_IN_ALL = 25;

    public OwnPlace {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a place has a label");
        }
    }

    public Point point() {
        return spot.point();
    }

    public Set<String> groups() {
        return spot.groups();
    }

    public @Nullable LocalDate until() {
        return spot.until();
    }

    /** Whether it is there, as keys tell points from one another. */
    public boolean isAt(Point there) {
        return Geohash.encode(point()).equals(Geohash.encode(there));
    }

    /** The same without a group. */
    public OwnPlace leaving(String group) {
        return new OwnPlace(label, postcode, new Spot(point(), without(group, groups()), until()));
    }

    static Set<String> without(String group, Set<String> groups) {
        return groups.stream().filter(name -> !name.equals(group)).collect(Collectors.toSet());
    }

    /** Whether they are more at all places together than there is room for, and than somebody had before. */
    public static boolean tooMany(Set<String> first, List<OwnPlace> others, @Nullable Subscriber before) {
        int had = before == null ? 0 : memberships(before.groups(), before.places());
        return memberships(first, others) > Math.max(MOST_GROUPS_IN_ALL, had);
    }

    /** How many times a group is named, the first place's among them. */
    public static int memberships(Set<String> first, List<OwnPlace> others) {
        return Stream.concat(Stream.of(first), others.stream().map(OwnPlace::groups))
                .mapToInt(Set::size)
                .sum();
    }
}
