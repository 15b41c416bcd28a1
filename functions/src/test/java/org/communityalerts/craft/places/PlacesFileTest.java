package org.communityalerts.craft.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.port.audience.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesFileTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();

    @Test
    void every_postcode_of_the_force_area_is_there() {
        assertThat(PLACES.forcePostcodes()).hasSize(51_691);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BS20 8QJ", "bs208qj", " bs20  8qj ", "BS20-8QJ", "Bs20.8qJ", "BS20\u00a08QJ"})
    void a_postcode_is_found_in_any_spacing_and_case(String text) {
        var postcode = PLACES.postcode(text).orElseThrow();
        assertThat(postcode.name()).isEqualTo("BS20 8QJ");
        assertThat(postcode.point().metresTo(new Point(51.482606, -2.769183))).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BS20\u20098QJ",
                "BS20\u20078QJ",
                "BS20\u200b8QJ",
                "BS20\u202f8QJ",
                "\u2068BS20\u30008QJ\u2069",
                "BS20\u20118QJ",
                "\ufeffBS20 8QJ",
                "BS\u00ad20 8QJ",
                "ＢＳ２０　８ＱＪ"
            })
    void a_postcode_pasted_with_marks_nobody_sees_is_found(String text) {
        assertThat(PLACES.postcode(text)).map(Places.Postcode::name).contains("BS20 8QJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "BS20", "BS20 8QZ", "ÄÖ1 1AA", "BS20 8QJ 1", "nonsense at all"})
    void what_is_no_postcode_is_not_found(String text) {
        assertThat(PLACES.postcode(text)).isEmpty();
        assertThat(PLACES.retired(text)).isFalse();
    }

    @Test
    void a_point_that_is_not_in_one_of_the_postcodes_buildings_is_marked() {
        assertThat(PLACES.postcode("BS16 0GS").orElseThrow().exact()).isFalse();
    }

    @Test
    void a_retired_postcode_is_known_as_such_and_its_neighbours_are_offered() {
        assertThat(PLACES.retired("ba1 0aq")).isTrue();
        assertThat(PLACES.near("ba1 0aq", 3)).hasSize(3).contains("BA1 0AA");
    }

    @ParameterizedTest
    @CsvSource({"BS2O 8QJ, BS20 8QJ", "BS02 8QJ, BS20 8QJ", "BS20 8JQ, BS20 8QJ", "BS20 8QZ, BS20 8QA"})
    void what_may_have_been_meant_by_a_mistyped_postcode_is_offered(String typed, String meant) {
        assertThat(PLACES.near(typed, 3)).hasSizeLessThanOrEqualTo(3).contains(meant);
    }

    @Test
    void nothing_is_offered_for_what_is_like_no_postcode() {
        assertThat(PLACES.near("", 3)).isEmpty();
        assertThat(PLACES.near("!", 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "portishead, 'Portishead, North Somerset'",
        "PORTIS, 'Portishead, North Somerset'",
        "weston super mare, 'Weston-Super-Mare, North Somerset'",
        "st georges, 'St Georges, North Somerset'",
        "Bristol, 'Bristol, City of Bristol'",
        "north somerset, North Somerset",
        "mendip, Mendip"
    })
    void a_name_is_found_by_its_beginning_in_any_writing(String text, String first) {
        assertThat(PLACES.search(text, 5).getFirst().fullName()).isEqualTo(first);
    }

    @Test
    void names_that_begin_so_come_before_those_that_only_have_it_in_them() {
        assertThat(PLACES.search("wells", 3)).extracting(Place::name).startsWith("Wells", "Hotwells");
    }

    @Test
    void a_part_of_a_postcode_finds_those_that_begin_so() {
        assertThat(PLACES.search("bs20 8q", 20))
                .isNotEmpty()
                .extracting(Place::name)
                .allMatch(name -> name.startsWith("BS20 8Q"))
                .isSorted();
    }

    @Test
    void a_postcode_is_a_place_of_its_own_name() {
        assertThat(PLACES.place("BS20 8QJ").orElseThrow().kind()).isEqualTo(Place.Kind.POSTCODE);
        assertThat(PLACES.extent("BS20 8QJ")).isEmpty();
    }

    @Test
    void the_force_is_its_five_authorities() {
        List<Place> authorities = PLACES.search("", 1);
        assertThat(authorities).isEmpty();
        assertThat(PLACES.force()).hasSize(6).allMatch(area -> area instanceof Area.Polygon);
    }

    @Test
    void a_town_is_its_box_and_a_hamlet_without_one_a_circle() {
        Place town = PLACES.search("Portishead", 1).getFirst();
        Place hamlet = PLACES.search("Little Bristol", 1).getFirst();
        assertThat(PLACES.extent(town.id())).allMatch(area -> area instanceof Area.Polygon);
        assertThat(PLACES.extent(hamlet.id())).containsExactly(new Area.Circle(hamlet.centre(), 500));
        assertThat(town.exact()).isTrue();
        assertThat(hamlet.exact()).isFalse();
    }
}
