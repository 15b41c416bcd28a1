package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.domain.audience.Point;
import org.junit.jupiter.api.Test;

class DistrictsTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final Point PORTISHEAD = new Point(51.482606, -2.769183);

    private final Districts districts = new Districts(PLACES);

    @Test
    void they_are_those_of_the_places_file() {
        assertThat(districts.all()).isEqualTo(PLACES.districts()).isNotEmpty();
    }

    @Test
    void an_audience_is_in_the_district_around_it_and_in_no_other() {
        assertThat(of(new Area.Circle(PORTISHEAD, 500))).containsExactly("North Somerset");
    }

    @Test
    void one_that_lies_in_several_is_in_each_of_them_and_everywhere_is_in_all() {
        assertThat(of(new Area.Circle(PORTISHEAD, 7_000)))
                .contains("North Somerset", "City of Bristol")
                .doesNotContain("Bath and North East Somerset");
        assertThat(of(new Area.Everywhere())).hasSameSizeAs(districts.all());
    }

    private List<String> of(Area area) {
        var audience = new Audience(area, Set.of(), "");
        return districts.all().stream()
                .filter(district -> districts.has(district, audience))
                .map(Place::name)
                .toList();
    }
}
