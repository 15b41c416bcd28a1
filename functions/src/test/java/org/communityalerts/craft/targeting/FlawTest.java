package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.junit.jupiter.api.Test;

/** Lines as officers draw them, and as they are drawn back. */
class FlawTest {
    private static final List<Point> SQUARE =
            Town.square(51.0, -3.0, 52.0, -2.0).rings().getFirst();
    /** Its second side crosses its fourth. */
    private static final List<Point> BOW = List.of(
            new Point(51.2, -2.8),
            new Point(51.2, -2.2),
            new Point(51.8, -2.8),
            new Point(51.8, -2.2),
            new Point(51.2, -2.8));

    @Test
    void a_line_that_makes_a_polygon_has_no_flaw() {
        assertThat(Flaw.of(List.of(SQUARE))).isEmpty();
    }

    @Test
    void a_line_that_crosses_itself_is_told_by_its_ring_and_the_side() {
        assertThat(Flaw.of(List.of(BOW))).hasValueSatisfying(flaw -> {
            assertThat(flaw.ring()).isZero();
            assertThat(flaw.point()).isIn(1, 3);
            assertThat(flaw.reason()).isEqualTo("crosses itself");
        });
        assertThat(Flaw.of(List.of(SQUARE, BOW))).hasValueSatisfying(flaw -> {
            assertThat(flaw.ring()).isOne();
            assertThat(flaw.point()).isIn(1, 3);
        });
    }

    @Test
    void a_hole_outside_its_polygon_is_told_in_small_letters() {
        var elsewhere = Town.square(53.0, -3.0, 54.0, -2.0).rings().getFirst();

        assertThat(Flaw.of(List.of(SQUARE, elsewhere)))
                .hasValueSatisfying(flaw -> assertThat(flaw.reason()).startsWith("makes no polygon: hole"));
    }

    @Test
    void an_outline_of_hundreds_of_points_is_drawn_with_few_and_its_hole_stays() {
        var area = new Area.Polygon(List.of(round(0.1, 80), round(0.05, 80)));

        Area simple = Simplified.of(List.of(area)).getFirst();

        assertThat(simple).isInstanceOfSatisfying(Area.Polygon.class, polygon -> {
            assertThat(polygon.rings()).hasSize(2).allMatch(ring -> ring.size() < 60);
            assertThat(polygon.rings().getFirst()).isSubsetOf(area.rings().getFirst());
            assertThat(polygon.rings().getLast()).isSubsetOf(area.rings().getLast());
        });
    }

    @Test
    void an_outline_of_few_points_and_a_circle_are_drawn_as_they_are() {
        var few = new Area.Polygon(List.of(round(0.1, 98)));
        var circle = new Area.Circle(new Point(51.45, -2.6), 5000);

        assertThat(few.rings().getFirst()).hasSize(99);
        assertThat(Simplified.of(List.of(few, circle))).containsExactly(few, circle);
        var hundred = new Area.Polygon(List.of(round(0.1, 99)));
        assertThat(Simplified.of(List.of(hundred))).doesNotContain(hundred);
    }

    @Test
    void a_meander_of_three_hundred_bends_is_drawn_with_few_points_and_holds_all_its_land() {
        var ring = new ArrayList<Point>();
        for (int side : new int[] {1, -1}) {
            for (int i = 0; i <= 4 * 300; i++) {
                int at = side > 0 ? i : 4 * 300 - i;
                // Bends that lie close by one another, and go through one another at no point.
                double out = at % 4 < 2 ? 0 : 0.03;
                double along = at / 4 * 0.0004 + (at % 4 == 1 || at % 4 == 2 ? 0.0001 : at % 4 == 3 ? 0.0003 : 0);
                ring.add(new Point(51.4 + out + side * 0.00002, -2.6 + along + (out > 0 ? -side : side) * 0.00002));
            }
        }
        ring.add(ring.getFirst());

        Area drawn = Simplified.drawn(List.of(ring), area -> true).getFirst();

        assertThat(((Area.Polygon) drawn).rings().getFirst()).hasSizeBetween(4, 201);
        assertThat(Flaw.of(((Area.Polygon) drawn).rings())).isEmpty();
        assertThat(new DrawnArea((Area.Polygon) drawn).contains(new Point(51.415, -2.55)))
                .isTrue();
        assertThat(new DrawnArea((Area.Polygon) drawn).contains(new Point(51.5, -2.55)))
                .isFalse();
    }

    @Test
    void of_many_pieces_those_elsewhere_are_left_out_near_ones_are_one_and_never_is_another_place_drawn() {
        List<List<Point>> far = squares(30, 55, 0.1);
        List<List<Point>> few = squares(5, 51, 0.1);
        Predicate<Area> ours =
                area -> ((Area.Polygon) area).rings().getFirst().getFirst().lat() < 54;

        assertThat(Simplified.drawn(both(far, few), ours)).hasSize(5).allMatch(ours);
        assertThat(Simplified.drawn(far, ours)).isNotEmpty().noneMatch(ours);
        assertThat(Simplified.drawn(squares(30, 51, 0.1), ours)).isEmpty();
        assertThat(Simplified.drawn(both(far, squares(30, 51, 0.002)), ours))
                .singleElement()
                .matches(ours);
    }

    private static List<List<Point>> both(List<List<Point>> some, List<List<Point>> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<List<Point>> squares(int many, double south, double apart) {
        return IntStream.range(0, many)
                .mapToObj(i -> new double[] {south, -3 + i * apart})
                .map(at -> List.of(
                        new Point(at[0], at[1]),
                        new Point(at[0], at[1] + 0.001),
                        new Point(at[0] + 0.001, at[1] + 0.001),
                        new Point(at[0] + 0.001, at[1]),
                        new Point(at[0], at[1])))
                .toList();
    }

    private static List<Point> round(double size, int corners) {
        var ring = new ArrayList<Point>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            ring.add(new Point(51.45 + size * Math.sin(angle), -2.6 + size * Math.cos(angle)));
        }
        ring.add(ring.getFirst());
        return ring;
    }
}
