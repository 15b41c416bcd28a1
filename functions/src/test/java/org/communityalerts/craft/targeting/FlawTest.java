package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
