package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.resident.Wishes;
import org.junit.jupiter.api.Test;

/** At which of their places somebody is meant, if at any. */
class SeveralSpotsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Point MIDDLE = new Point(51.45, -2.6);

    private final Targeting targeting = new Targeting(new Town(200));

    @Test
    void whoever_has_several_places_is_meant_at_the_first_of_them_that_is() {
        Spot home = new Spot(MIDDLE, Set.of("watch"), null);
        Spot field = new Spot(new Point(51.5, -2.6), Set.of("farmers"), null);
        Spot visit = new Spot(new Point(51.6, -2.6), Set.of("farmers"), DAY.minusDays(1));

        assertThat(meantAt(of(Set.of(), Set.of()), home, field)).containsExactly(home);
        assertThat(meantAt(around(field.point()), home, field)).containsExactly(field);
        assertThat(meantAt(of(Set.of("farmers"), Set.of()), home, visit, field)).containsExactly(field);
        assertThat(meantAt(of(Set.of("drivers"), Set.of()), home, field)).isEmpty();
        assertThat(meantAt(around(visit.point()), home, visit)).isEmpty();
    }

    @Test
    void whoever_is_left_out_at_one_of_their_places_is_at_all_until_that_one_is_over() {
        Spot home = new Spot(MIDDLE, Set.of("watch"), null);
        Spot field = new Spot(new Point(51.5, -2.6), Set.of("farmers"), DAY);
        Spot visit = new Spot(field.point(), field.groups(), DAY.minusDays(1));

        assertThat(meantAt(of(Set.of(), Set.of("farmers")), home, field)).isEmpty();
        assertThat(meantAt(of(Set.of(), Set.of("farmers")), home, visit)).containsExactly(home);
        assertThat(meantAt(of(Set.of(), Set.of("drivers")), home, field)).containsExactly(home);
    }

    @Test
    void somebody_with_one_place_is_meant_there_unless_they_are_in_a_group_that_is_left_out() {
        assertThat(targeting.reaches(of(Set.of(), Set.of()), DAY).test(met(MIDDLE, Set.of("watch"), List.of())))
                .isTrue();
        assertThat(targeting.reaches(of(Set.of(), Set.of("watch")), DAY).test(met(MIDDLE, Set.of("watch"), List.of())))
                .isFalse();
    }

    private List<Spot> meantAt(Audience audience, Spot... spots) {
        return Arrays.stream(spots)
                .filter(spot -> targeting.reaches(audience, DAY).test(met(spot.point(), spot.groups(), List.of(spots))))
                .toList();
    }

    private static AudienceEntry met(Point point, Set<String> groups, List<Spot> spots) {
        return new AudienceEntry(Geohash.encode(point) + "#s", point, groups, "en", Map.of(), null, Wishes.NONE, spots);
    }

    private static Audience of(Set<String> groups, Set<String> leftOut) {
        return new Audience(List.of(new Area.Everywhere()), groups, new Audience.Exclusion(leftOut, List.of()), "");
    }

    private static Audience around(Point point) {
        return new Audience(List.of(new Area.Circle(point, 500)), Set.of(), Audience.Exclusion.NOBODY, "");
    }
}
