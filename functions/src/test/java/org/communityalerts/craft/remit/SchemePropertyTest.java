package org.communityalerts.craft.remit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.contract.Chosen;
import org.communityalerts.contract.Elsewhere;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.Counter;
import org.communityalerts.craft.reach.RecentReach;
import org.communityalerts.craft.targeting.BruteForce;
import org.communityalerts.craft.targeting.RandomAreas;
import org.communityalerts.craft.targeting.SliceReader;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.port.audience.Places;
import org.junit.jupiter.api.Test;

/** Whatever a co-ordinator asks for, nobody is reached who is not of the scheme, and never more than it may reach. */
class SchemePropertyTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final Targeting TARGETING = new Targeting(PLACES);
    private static final BruteForce EXACT = new BruteForce(PLACES);
    private static final LocalDate DAY = Chosen.OCCASIONS.getFirst().day();
    private static final List<String> GROUPS = List.of("clifton-watch", "portishead-watch", "farm-watch", "anglers");
    private static final Point PORTISHEAD = new Point(51.484, -2.7626);
    private static final int MOST = 80;
    private static final Scheme SCHEME = new Scheme(
            "Portishead Watch",
            Set.of("portishead-watch", "farm-watch"),
            List.of(new Area.Circle(PORTISHEAD, 6000), new Area.Place("E06000023")),
            MOST);

    private final MemoryAudience people = new MemoryAudience();
    private final Map<String, List<Spot>> homes = new HashMap<>();
    private final Random dice = new Random(22);

    @Test
    void of_a_thousand_audiences_none_that_is_let_through_reaches_anybody_beyond_the_scheme() {
        settle();
        Remit remit = remit();
        int let = 0;
        for (Audience audience : audiences()) {
            if (remit.breaches(audience).isEmpty()) {
                let++;
                Set<String> reached = reached(audience);
                assertThat(beyond(reached)).as(audience.toString()).isEmpty();
                assertThat(reached).as(audience.toString()).hasSizeLessThanOrEqualTo(MOST);
            }
        }
        assertThat(let).as("let through").isGreaterThan(100);
    }

    @Test
    void without_the_check_most_of_them_would_reach_others() {
        settle();
        long wide = audiences().subList(0, 200).stream()
                .map(this::reached)
                .filter(reached -> !beyond(reached).isEmpty() || reached.size() > MOST)
                .count();
        assertThat(wide).isGreaterThan(60);
    }

    private Remit remit() {
        var profiles = new MemoryProfiles();
        profiles.keep("co-ordinator", null, SCHEME);
        var reach = new RecentReach(
                new Counter(TARGETING, people, people)::count,
                () -> DAY.atTime(12, 0).toInstant(ZoneOffset.UTC));
        return new Remits(new MemoryIntegrators(), profiles, TARGETING, reach::everybody).ofCoordinator("co-ordinator");
    }

    private void settle() {
        List<Point> points =
                PLACES.forcePostcodes().stream().map(Places.Postcode::point).toList();
        List<Point> near = points.stream()
                .filter(point -> point.metresTo(PORTISHEAD) < 8000)
                .toList();
        for (int i = 0; i < 2000; i++) {
            Subscriber one = resident("resident-" + i, i % 2 == 0 ? near : points);
            people.add(one);
            homes.put(
                    one.id(),
                    Stream.concat(
                                    Stream.of(new Spot(one.point(), one.groups(), null)),
                                    one.places().stream().map(place -> place.spot()))
                            .toList());
        }
    }

    /** Half of them near the scheme, so that many are let through. */
    private List<Audience> audiences() {
        List<Point> points =
                PLACES.forcePostcodes().stream().map(Places.Postcode::point).toList();
        List<Point> near = points.stream()
                .filter(point -> point.metresTo(PORTISHEAD) < 3000)
                .toList();
        var anywhere = new RandomAreas(1, points, List.of("E06000022", "E06000023", "E06000066"));
        var close = new RandomAreas(2, near, List.of("E06000023"));
        var audiences = new ArrayList<Audience>();
        for (int i = 0; i < 1000; i++) {
            Audience where = i % 2 == 0 ? close.audience() : anywhere.audience();
            var out = new Audience.Exclusion(
                    dice.nextBoolean() ? Set.of() : some(), where.exclude().areas());
            Set<String> in =
                    dice.nextInt(4) == 0 ? some() : dice.nextBoolean() ? SCHEME.groups() : Set.of("farm-watch");
            audiences.add(new Audience(where.areas(), in, out, ""));
        }
        return audiences;
    }

    /** As a fan-out meets them. */
    private Set<String> reached(Audience audience) {
        Predicate<AudienceEntry> meant = TARGETING.reaches(audience, DAY);
        return TARGETING.cover(audience).stream()
                .flatMap(range -> {
                    var found = new ArrayList<AudienceEntry>();
                    new SliceReader(people, new Slice("", 0, audience.partitions(), List.of(range)), "")
                            .forEachRemaining(found::add);
                    return found.stream();
                })
                .filter(meant)
                .map(entry -> entry.subscriberId())
                .collect(Collectors.toSet());
    }

    /** Those of whom no place is in one of the scheme's groups within one of its areas. */
    private List<String> beyond(Set<String> reached) {
        var within = new Audience(SCHEME.areas(), SCHEME.groups(), Audience.Exclusion.NOBODY, "");
        return reached.stream()
                .filter(id -> homes.get(id).stream()
                        .noneMatch(spot -> spot.in(SCHEME.groups()) && EXACT.contains(within, spot.point())))
                .toList();
    }

    private Set<String> some() {
        return GROUPS.stream().filter(group -> dice.nextInt(3) == 0).collect(Collectors.toSet());
    }

    private Subscriber resident(String id, List<Point> points) {
        Point home = points.get(dice.nextInt(points.size()));
        var one = new Subscriber(
                id, "Resident", "+447700900123", null, null, "BS20 8QJ", home, some(), Set.of(Channel.SMS), "en");
        return one.change().with(Elsewhere.places(dice, points, GROUPS)).done();
    }
}
