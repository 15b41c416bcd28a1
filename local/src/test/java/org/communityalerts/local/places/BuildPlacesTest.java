package org.communityalerts.local.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.port.audience.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildPlacesTest {
    @TempDir
    private Path folder;

    @Test
    void the_shipped_file_says_the_same_of_the_excerpts_postcodes_as_one_built_from_them() throws Exception {
        List<Places.Postcode> built = build().postcodes();
        var shipped = PlacesFile.forceArea();

        assertThat(built).hasSizeGreaterThan(50);
        assertThat(built)
                .allSatisfy(postcode ->
                        assertThat(shipped.postcode(postcode.name())).contains(postcode));
    }

    @Test
    void the_shipped_file_says_the_same_of_the_excerpts_places() throws Exception {
        PlacesFile built = build();
        var shipped = PlacesFile.forceArea();

        for (Place place : built.search("port", 10)) {
            assertThat(shipped.extent(place.id())).isEqualTo(built.extent(place.id()));
            assertThat(shipped.place(place.id()).orElseThrow().centre()).isEqualTo(place.centre());
        }
    }

    @Test
    void postcodes_far_from_the_force_are_left_out_and_those_of_low_quality_marked() throws Exception {
        PlacesFile built = build();
        assertThat(built.postcode("SP1 1AD")).isEmpty();
        assertThat(built.postcode("BS16 0GS").orElseThrow().exact()).isFalse();
        assertThat(built.postcode("BS20 8QJ").orElseThrow().exact()).isTrue();
    }

    @Test
    void a_postcode_that_lives_is_not_retired() throws Exception {
        assertThat(build().retired("BS20 8QJ")).isFalse();
    }

    @Test
    void the_same_name_twice_in_one_county_is_told_apart_by_postcode_district() throws Exception {
        assertThat(build().search("West End", 10))
                .extracting(Place::fullName)
                .doesNotHaveDuplicates()
                .contains("West End, North Somerset, BS48", "West End, South Gloucestershire");
    }

    @Test
    void an_authority_is_known_by_its_outline() throws Exception {
        Place authority = build().search("North Somerset", 1).getFirst();
        assertThat(authority.kind()).isEqualTo(Place.Kind.AUTHORITY);
        assertThat(build().extent(authority.id()))
                .hasSize(2)
                .allSatisfy(area -> assertThat(area).isInstanceOf(Area.Polygon.class));
    }

    @ParameterizedTest
    @CsvSource({"gordano beat, TEST01, BEAT", "test ward, E05000001, WARD", "river test, 112FWTEST, FLOOD_AREA"})
    void a_beat_a_ward_and_a_flood_warning_area_are_found_by_name_and_known_by_their_outlines(
            String name, String id, Place.Kind kind) throws Exception {
        PlacesFile built = build();

        Place found = built.search(name, 1).getFirst();

        assertThat(found.id()).isEqualTo(id);
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(built.extent(id))
                .hasSize(1)
                .allSatisfy(area -> assertThat(area).isInstanceOf(Area.Polygon.class));
    }

    @Test
    void a_beat_has_its_officers_by_rank_and_name_and_another_place_has_none() throws Exception {
        PlacesFile built = build();

        assertThat(built.officers("TEST01")).containsExactly("Police Sergeant Alex Example", "PCSO Robin Sample");
        assertThat(built.officers("E05000001")).isEmpty();
        assertThat(PlacesFile.forceArea().officers("TEST01")).isEmpty();
    }

    @Test
    void a_beat_outside_the_force_is_left_out() throws Exception {
        assertThat(build().search("far beat", 10)).isEmpty();
    }

    @Test
    void the_same_downloads_make_the_same_file_to_the_byte() throws Exception {
        assertThat(write("one")).hasSameBinaryContentAs(write("two"));
    }

    @Test
    void quotes_and_commas_in_a_field_are_read_as_csv_has_them() {
        assertThat(Table.fields("a,\"b, \"\"c\"\"\",,d")).containsExactly("a", "b, \"c\"", "", "d");
    }

    private PlacesFile build() throws Exception {
        try (var in = Files.newInputStream(write("built"))) {
            return PlacesFile.read(in);
        }
    }

    private Path write(String name) throws Exception {
        Path file = folder.resolve(name);
        new BuildPlaces(
                        excerpt("code-point-open.csv"),
                        excerpt("os-open-names.csv"),
                        excerpt("retired.csv"),
                        excerpt("authorities.geojson"),
                        null)
                .with(Place.Kind.BEAT, excerpt("beats.json"))
                .with(Place.Kind.WARD, excerpt("wards.geojson"))
                .with(Place.Kind.FLOOD_AREA, excerpt("floods.geojson"))
                .write(file);
        return file;
    }

    private static Path excerpt(String name) throws URISyntaxException, IOException {
        return Path.of(BuildPlacesTest.class.getResource("/places/" + name).toURI());
    }
}
