package org.communityalerts.craft.targeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.resident.Wishes;

/** People at given points, one each, found as a fan-out finds them: by the cover's key ranges, then the exact test. */
final class Crowd {
    private final TreeMap<String, AudienceEntry> people = new TreeMap<>();
    private final List<Point> points;

    Crowd(List<Point> points) {
        this.points = points;
        for (int i = 0; i < points.size(); i++) {
            String key = Geohash.encode(points.get(i)) + "#" + i;
            people.put(key, new AudienceEntry(key, points.get(i), Set.of(), "en", Map.of(), null, Wishes.NONE));
        }
    }

    /** The numbers of those the targeting finds. */
    TreeSet<Integer> found(Targeting targeting, Audience audience) {
        var found = new TreeSet<Integer>();
        var meant = targeting.reaches(audience, LocalDate.EPOCH);
        for (KeyRange range : targeting.cover(audience)) {
            people.subMap(range.low(), true, range.high(), true).values().stream()
                    .filter(meant)
                    .forEach(person -> found.add(Integer.parseInt(person.subscriberId())));
        }
        return found;
    }

    /** The numbers of those who are there. */
    TreeSet<Integer> there(BruteForce exact, Audience audience) {
        var there = new TreeSet<Integer>();
        for (int i = 0; i < points.size(); i++) {
            if (exact.contains(audience, points.get(i))) {
                there.add(i);
            }
        }
        return there;
    }
}
