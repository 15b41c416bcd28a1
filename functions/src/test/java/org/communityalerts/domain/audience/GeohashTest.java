package org.communityalerts.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held against the published tests of davidmoten/geo (Apache 2.0) and chrisveness/latlon-geohash (MIT). */
class GeohashTest {
    private static final JsonNode KNOWN = known();

    @ParameterizedTest
    @MethodSource("encodings")
    void a_point_has_the_geohash_other_libraries_give_it(JsonNode known) {
        var point = new Point(
                Math.min(90, known.get("lat").doubleValue()), known.get("lon").doubleValue());
        String expected = known.get("geohash").stringValue();
        assertThat(Geohash.encode(point)).startsWith(expected);
    }

    @Test
    void a_cells_corner_is_at_or_before_each_point_in_it_and_less_than_a_step_away() {
        var dice = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            var point = new Point(dice.nextDouble(-90, 90), dice.nextDouble(-180, 180));
            Point corner = Geohash.corner(Geohash.curve(point));
            assertThat(point.lat() - corner.lat()).isCloseTo(0, within(2e-7)).isGreaterThanOrEqualTo(-1e-12);
            assertThat(point.lon() - corner.lon()).isCloseTo(0, within(4e-7)).isGreaterThanOrEqualTo(-1e-12);
        }
    }

    @Test
    void the_text_of_a_place_on_the_curve_sorts_as_the_curve_does() {
        var dice = new Random(4);
        for (int i = 0; i < 10_000; i++) {
            long a = dice.nextLong(1L << Geohash.BITS);
            long b = dice.nextLong(1L << Geohash.BITS);
            assertThat(Integer.signum(Geohash.text(a).compareTo(Geohash.text(b))))
                    .isEqualTo(Long.compare(a, b));
        }
    }

    @Test
    void what_is_not_on_earth_has_no_geohash() {
        for (JsonNode error : KNOWN.get("errors")) {
            if (error.get("length").intValue() > 0) {
                assertThatThrownBy(() -> new Point(
                                error.get("lat").doubleValue(), error.get("lon").doubleValue()))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    static Stream<JsonNode> encodings() {
        return KNOWN.get("encode").valueStream();
    }

    private static JsonNode known() {
        try (InputStream in = GeohashTest.class.getResourceAsStream("/model/geohash.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
