package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.port.audience.Places;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody too many and nobody too few: what the targeting finds is what brute force finds, whatever the audience. */
class TargetingPropertyTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final Targeting TARGETING = new Targeting(PLACES);
    private static final BruteForce EXACT = new BruteForce(PLACES);
    private static final Crowd FORCE = new Crowd(
            PLACES.forcePostcodes().stream().map(Places.Postcode::point).toList());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void in_250_audiences_over_the_force_areas_postcodes(long seed) {
        var points =
                PLACES.forcePostcodes().stream().map(Places.Postcode::point).toList();
        var areas = new RandomAreas(seed, points, someTowns());
        for (int i = 0; i < 250; i++) {
            holds(FORCE, areas.audience());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"E06000022", "E06000023", "E06000024", "E06000025", "E06000066"})
    void in_each_authority(String id) {
        holds(FORCE, new Audience(new Area.Place(id), java.util.Set.of(), ""));
    }

    @ParameterizedTest
    @CsvSource({"51.48, 0", "51, 180", "-17, -180", "0, 0", "89.95, 30", "-89.95, -120", "70, 179.99"})
    void beside_the_first_meridian_the_last_the_equator_and_the_poles(double lat, double lon) {
        List<Point> points = around(new Point(lat, lon));
        var crowd = new Crowd(points);
        var areas = new RandomAreas(5, points, List.of());
        for (int i = 0; i < 60; i++) {
            holds(crowd, areas.audience());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 40, 50, 60})
    void at_the_very_edges_and_corners_of_cells(int depth) {
        var points = new ArrayList<Point>();
        var dice = new Random(depth);
        for (int i = 0; i < 500; i++) {
            long cell = Geohash.curve(new Point(51 + dice.nextDouble(), -3 + dice.nextDouble()));
            Point corner = Geohash.corner(cell >>> 60 - depth << 60 - depth);
            points.add(corner);
            points.add(new Point(Math.nextDown(corner.lat()), corner.lon()));
            points.add(new Point(corner.lat(), Math.nextDown(corner.lon())));
        }
        var crowd = new Crowd(points);
        var areas = new RandomAreas(depth, points, List.of());
        for (int i = 0; i < 60; i++) {
            holds(crowd, areas.audience());
        }
    }

    private static void holds(Crowd crowd, Audience audience) {
        assertThat(TARGETING.cover(audience)).as("queries").hasSizeLessThanOrEqualTo(16);
        assertThat(crowd.found(TARGETING, audience)).as(audience.toString()).isEqualTo(crowd.there(EXACT, audience));
    }

    private static List<String> someTowns() {
        return List.of("Portishead", "Bath", "Bridgwater", "Yate", "Mendip", "Little Bristol").stream()
                .map(name -> PLACES.search(name, 1).getFirst())
                .map(Place::id)
                .toList();
    }

    /** Points as far as 150 km around, on both sides of whatever line is there. */
    private static List<Point> around(Point middle) {
        var dice = new Random(7);
        var points = new ArrayList<Point>();
        for (int i = 0; i < 2000; i++) {
            double size = Math.pow(10, -4 + 4 * dice.nextDouble());
            double lat = Math.clamp(middle.lat() + (dice.nextDouble() - 0.5) * size, -90, 90);
            double lon = Math.IEEEremainder(middle.lon() + (dice.nextDouble() - 0.5) * 2 * size, 360);
            points.add(new Point(lat, lon));
        }
        return points;
    }
}
