package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.resident.Wishes;
import org.junit.jupiter.api.Test;

/** Targeting in a town small enough to look at everybody. */
class TargetingTest {
    private static final Town TOWN = new Town(200);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Point MIDDLE = new Point(51.45, -2.6);
    private static final Reached REACHED = new Reached("incident", List.of("first"), false, null);
    private static final Audience ALL_REACHED =
            new Audience(List.of(new Area.Everywhere()), Set.of(), Audience.Exclusion.NOBODY, "", REACHED);

    private final Targeting targeting = new Targeting(TOWN);

    @Test
    void everybody_meant_is_found_and_nobody_else() {
        var crowd = new Crowd(TOWN.homes());
        var exact = new BruteForce(TOWN);
        var areas = new RandomAreas(3, TOWN.homes(), List.of("west", "town"));
        for (int i = 0; i < 60; i++) {
            Audience audience = areas.audience();
            assertThat(targeting.cover(audience)).hasSizeLessThanOrEqualTo(16);
            assertThat(crowd.found(targeting, audience)).isEqualTo(crowd.there(exact, audience));
            TOWN.homes()
                    .forEach(home -> assertThat(targeting.covers(audience).test(home))
                            .isEqualTo(exact.contains(audience, home)));
        }
    }

    @Test
    void a_mosaic_counts_nobody_who_is_outside_and_leaves_nobody_out() {
        var exact = new BruteForce(TOWN);
        var areas = new RandomAreas(4, TOWN.homes(), List.of("west", "town"));
        for (int i = 0; i < 60; i++) {
            Audience audience = areas.audience();
            Mosaic mosaic = targeting.mosaic(audience, Grain.FINE);
            for (Point home : TOWN.homes()) {
                long place = Geohash.curve(home);
                boolean whole = mosaic.coarse().contain(place) || mosaic.fine().contain(place);
                boolean known = whole || !mosaic.edge().contain(place);
                assertThat(!known || whole == exact.contains(audience, home)).isTrue();
            }
        }
    }

    @Test
    void an_audience_whose_every_place_is_left_out_is_nobodys_though_it_is_left_out_in_other_words() {
        var small = new Area.Circle(MIDDLE, 500);
        var large = new Area.Circle(MIDDLE, 5000);

        assertThat(targeting.leavesNothing(without(large, small))).isFalse();
        assertThat(targeting.leavesNothing(without(small, large))).isTrue();
        assertThat(targeting.leavesNothing(without(small, small))).isTrue();
        assertThat(targeting.leavesNothing(around(MIDDLE, 500))).isFalse();
    }

    @Test
    void what_is_read_roughly_holds_all_that_a_cover_does_in_four_ranges_at_most() {
        for (int radius : List.of(500, 1500, 4000)) {
            List<KeyRange> rough = targeting.roughly(around(MIDDLE, radius));
            assertThat(rough).hasSizeBetween(1, 4);
            assertThat(targeting.cover(around(MIDDLE, radius)))
                    .allMatch(range -> rough.stream()
                            .anyMatch(wide -> wide.low().compareTo(range.low()) <= 0
                                    && wide.high().compareTo(range.high()) >= 0));
        }
    }

    private static Audience without(Area area, Area leftOut) {
        return new Audience(List.of(area), Set.of(), new Audience.Exclusion(Set.of(), List.of(leftOut)), "");
    }

    @Test
    void the_edge_of_a_mosaic_is_read_in_parts_that_hold_all_of_it() {
        Mosaic mosaic = targeting.mosaic(around(MIDDLE, 3000), Grain.FINE);

        List<List<KeyRange>> parts = targeting.parts(mosaic.edge(), 4);

        assertThat(parts).hasSize(1);
        TOWN.homes().stream()
                .filter(home -> mosaic.edge().contain(Geohash.curve(home)))
                .forEach(home -> assertThat(parts.getFirst()).anyMatch(range -> holds(range, home)));
        assertThat(targeting.parts(targeting.mosaic(everywhere(), Grain.FINE).edge(), 4))
                .isEmpty();
    }

    @Test
    void the_keys_of_a_stretch_end_with_its_last_place_and_all_that_begin_with_it() {
        assertThat(Targeting.keys(List.of(new Cover.Stretch(0, 32))))
                .containsExactly(new KeyRange("000000000000", "00000000000z$"));
    }

    @Test
    void slices_are_numbered_parts_of_the_cover_in_the_groups_meant() {
        var audience = new Audience(new Area.Place("town"), Set.of("farm-watch"), "");

        List<Slice> slices = targeting.slices("alert", audience, 4);

        assertThat(slices).containsExactly(new Slice("alert", 0, List.of("farm-watch"), targeting.cover(audience)));
    }

    @Test
    void whoever_was_reached_is_read_in_so_many_parts_and_is_meant_wherever_they_live() {
        assertThat(targeting.slices("alert", ALL_REACHED, 16))
                .hasSize(Reached.PARTS)
                .last()
                .isEqualTo(Slice.of("alert", Reached.PARTS - 1, REACHED));
        assertThat(targeting.reaches(ALL_REACHED, DAY).test(person(new Point(10, 10), Set.of())))
                .isTrue();
        assertThat(targeting.postcodesOnBoundary(ALL_REACHED)).isZero();
        assertThatThrownBy(() -> targeting.cover(ALL_REACHED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobody_of_a_group_that_is_left_out_is_meant() {
        var audience = new Audience(
                List.of(new Area.Place("town")),
                Set.of(),
                new Audience.Exclusion(Set.of("press"), List.of(new Area.Place("west"))),
                "");

        var meant = targeting.reaches(audience, DAY);

        assertThat(meant.test(person(new Point(51.45, -2.55), Set.of("farm-watch"))))
                .isTrue();
        assertThat(meant.test(person(new Point(51.45, -2.55), Set.of("press")))).isFalse();
        assertThat(meant.test(person(new Point(51.45, -2.65), Set.of()))).isFalse();
        assertThat(targeting.reaches(around(MIDDLE, 5000), DAY).test(person(MIDDLE, Set.of("press"))))
                .isTrue();
    }

    @Test
    void postcodes_along_the_edge_are_counted_and_everywhere_has_no_edge() {
        assertThat(targeting.postcodesOnBoundary(around(MIDDLE, 3000))).isBetween(1, 20);
        assertThat(targeting.postcodesOnBoundary(everywhere())).isZero();
    }

    @Test
    void an_area_is_in_the_force_meets_or_holds_another_or_does_not() {
        Area near = new Area.Circle(MIDDLE, 500);
        Area far = new Area.Circle(new Point(52.5, -1.0), 500);
        Area west = new Area.Place("west");

        assertThat(targeting.inForce(near)).isTrue();
        assertThat(targeting.inForce(near)).as("asked again").isTrue();
        assertThat(targeting.inForce(far)).isFalse();
        assertThat(targeting.meet(near, west)).isTrue();
        assertThat(targeting.meet(far, west)).isFalse();
        assertThat(targeting.contains(List.of(far, west), new Point(51.45, -2.65)))
                .isTrue();
        assertThat(targeting.contains(List.of(far), MIDDLE)).isFalse();
    }

    @Test
    void an_area_lies_within_others_that_are_it_hold_it_or_are_everywhere() {
        Area small = new Area.Circle(new Point(51.45, -2.65), 500);
        Area west = new Area.Place("west");

        assertThat(targeting.within(small, List.of(west))).isTrue();
        assertThat(targeting.within(west, List.of(small))).isFalse();
        assertThat(targeting.within(west, List.of(small, west))).isTrue();
        assertThat(targeting.within(west, List.of(new Area.Everywhere()))).isTrue();
        assertThat(targeting.within(west, List.of())).isFalse();
    }

    @Test
    void a_place_that_is_not_known_is_refused_and_never_widened() {
        var gone = new Audience(new Area.Place("gone"), Set.of(), "");

        assertThatThrownBy(() -> targeting.cover(gone)).hasMessageContaining("gone");
    }

    private static boolean holds(KeyRange range, Point home) {
        String key = Geohash.encode(home) + "#1";
        return key.compareTo(range.low()) >= 0 && key.compareTo(range.high()) <= 0;
    }

    private static AudienceEntry person(Point point, Set<String> groups) {
        return new AudienceEntry(Geohash.encode(point) + "#1", point, groups, "en", Map.of(), null, Wishes.NONE);
    }

    private static Audience around(Point point, double radius) {
        return new Audience(new Area.Circle(point, radius), Set.of(), "");
    }

    private static Audience everywhere() {
        return new Audience(new Area.Everywhere(), Set.of(), "");
    }
}
