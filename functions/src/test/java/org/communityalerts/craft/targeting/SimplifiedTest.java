package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Strangers' lines become areas that an alert can have. */
class SimplifiedTest {
    private static final Predicate<Area> OURS = area -> true;
    /** About a hundred metres of latitude. */
    private static final double STEP = 0.001;
    /** The most points that an outline is drawn with. */
    private static final int FEW = 200;

    @Test
    void a_line_that_crosses_itself_goes_round_two_areas() {
        List<Area> drawn = Simplified.drawn(List.of(line(51, -2, 51.1, -1.9, 51.1, -2, 51, -1.9, 51, -2)), OURS);

        assertThat(drawn).hasSize(2);
        assertThat(within(drawn, new Point(51.02, -1.95))).isTrue();
        assertThat(within(drawn, new Point(51.05, -1.999))).isFalse();
    }

    @Test
    void a_line_without_an_inside_is_no_area() {
        assertThat(Simplified.drawn(List.of(line(51, -2, 51.1, -2, 51, -2, 51, -2)), OURS))
                .isEmpty();
    }

    @Test
    void twenty_pieces_stay_as_they_are_and_of_more_near_ones_are_one() {
        assertThat(Simplified.drawn(row(20, 2 * STEP), OURS)).hasSize(20);
        assertThat(Simplified.drawn(row(21, 2 * STEP), OURS)).hasSize(1);
    }

    @Test
    void more_than_twenty_pieces_far_apart_are_nobodys_to_look_through() {
        assertThat(Simplified.drawn(row(21, 20 * STEP), OURS)).isEmpty();
    }

    @Test
    void of_more_than_twenty_pieces_those_that_are_ours_are_taken_and_if_none_is_any_twenty() {
        List<Area> first = Simplified.drawn(row(1, 2 * STEP), OURS);

        assertThat(Simplified.drawn(row(20, 2 * STEP), first::contains)).hasSize(20);
        assertThat(Simplified.drawn(row(30, 2 * STEP), first::contains)).isEqualTo(first);
        assertThat(Simplified.drawn(row(30, 2 * STEP), area -> !first.contains(area)))
                .hasSize(1);
        assertThat(Simplified.drawn(row(21, 2 * STEP), area -> !first.contains(area)))
                .as("the twenty that are ours are not joined")
                .hasSize(20);
        assertThat(Simplified.drawn(row(30, 2 * STEP), area -> false)).hasSize(20);
    }

    @Test
    void what_is_in_a_ring_of_pieces_is_within_their_outline() {
        List<List<Point>> ring = IntStream.range(0, 60)
                .mapToDouble(i -> Math.toRadians(i * 6))
                .mapToObj(angle -> square(51 + 0.03 * Math.sin(angle), -2 + 0.03 * Math.cos(angle)))
                .toList();

        List<Area> drawn = Simplified.drawn(ring, OURS);

        assertThat(drawn).hasSize(1);
        assertThat(within(drawn, new Point(51, -2))).isTrue();
    }

    @Test
    void a_line_of_as_many_points_as_are_drawn_is_drawn_as_it_is() {
        List<Point> line = jagged(FEW - 1, 0.0001);

        assertThat(drawn(line)).hasSize(FEW).hasSameElementsAs(line);
    }

    @Test
    void a_line_of_more_points_is_drawn_with_few_near_where_it_was() {
        List<Point> line = jagged(3000, 0.0006);

        List<Point> drawn = drawn(line);

        assertThat(drawn).hasSizeBetween(20, FEW);
        Polygon outline = DrawnArea.polygon(List.of(drawn));
        Polygon whole = DrawnArea.polygon(List.of(line));
        assertThat(outline.symDifference(whole).getArea() / whole.getArea()).isLessThan(0.05);
    }

    @Test
    void what_winds_too_much_for_few_points_is_drawn_with_the_land_around_and_no_more() {
        List<Point> drawn = drawn(winding(STEP));

        assertThat(drawn).hasSizeLessThanOrEqualTo(FEW);
        List<Area> area = List.of(new Area.Polygon(List.of(drawn)));
        winding(STEP).forEach(point -> assertThat(within(area, point)).isTrue());
        assertThat(within(area, new Point(51.18, -1.5)))
                .as("beside the shorter half")
                .isFalse();
    }

    @Test
    void what_winds_so_widely_that_the_land_around_winds_too_is_drawn_with_all_between() {
        List<Point> drawn = drawn(winding(8 * STEP));

        assertThat(drawn).hasSizeLessThanOrEqualTo(FEW);
        List<Area> area = List.of(new Area.Polygon(List.of(drawn)));
        assertThat(within(area, new Point(51.02, -1.8))).isTrue();
        winding(8 * STEP).forEach(point -> assertThat(within(area, point)).isTrue());
    }

    /** A river to and fro, first of 0.8 degrees' width, then of half of it. */
    private static List<Point> winding(double apart) {
        var river = new ArrayList<Coordinate>();
        for (int i = 0; i < 240; i++) {
            double far = i < 120 ? 0.8 : 0.4;
            double from = i % 2 == 0 ? 0 : far;
            river.add(new Coordinate(-2 + from, 51 + i * apart));
            river.add(new Coordinate(-2 + far - from, 51 + i * apart));
        }
        Polygon banks = (Polygon) new GeometryFactory()
                .createLineString(river.toArray(Coordinate[]::new))
                .buffer(apart / 5, 1);
        return points(banks);
    }

    /** A circle of some five kilometres, every other point so many degrees further out. */
    private static List<Point> jagged(int points, double teeth) {
        return IntStream.rangeClosed(0, points)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * (i % points) / points;
                    double far = 0.05 + (i % points % 2) * teeth;
                    return new Point(51 + far * Math.sin(angle), -2 + far * Math.cos(angle));
                })
                .toList();
    }

    private static List<Point> drawn(List<Point> line) {
        List<Area> drawn = Simplified.drawn(List.of(line), OURS);
        assertThat(drawn).hasSize(1);
        return ((Area.Polygon) drawn.getFirst()).rings().getFirst();
    }

    private static List<List<Point>> row(int pieces, double apart) {
        return IntStream.range(0, pieces)
                .mapToObj(i -> square(51, -2 + i * apart))
                .toList();
    }

    private static List<Point> square(double lat, double lon) {
        return line(lat, lon, lat, lon + STEP, lat + STEP, lon + STEP, lat + STEP, lon, lat, lon);
    }

    private static List<Point> line(double... degrees) {
        return IntStream.range(0, degrees.length / 2)
                .mapToObj(i -> new Point(degrees[2 * i], degrees[2 * i + 1]))
                .toList();
    }

    private static List<Point> points(Polygon polygon) {
        return Arrays.stream(polygon.getExteriorRing().getCoordinates())
                .map(at -> new Point(at.y, at.x))
                .toList();
    }

    private static boolean within(List<Area> areas, Point point) {
        return areas.stream().anyMatch(area -> new DrawnArea((Area.Polygon) area).contains(point));
    }
}
