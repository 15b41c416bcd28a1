package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.craft.targeting.Shape.Relation.INSIDE;
import static org.communityalerts.craft.targeting.Shape.Relation.OUTSIDE;
import static org.communityalerts.craft.targeting.Shape.Relation.PARTLY;

import java.util.List;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;
import org.junit.jupiter.api.Test;

/** What is found by halving the map: whether shapes meet, lie in one another, and what lies along an edge. */
class HalvingTest {
    private static final Point MIDDLE = new Point(51.45, -2.6);
    /** Cells of depth 0 to 42. */
    private static final int TO_THE_DEEPEST = 43;

    @Test
    void shapes_meet_that_overlap_and_not_those_apart() {
        Shape large = circle(MIDDLE, 5000);

        assertThat(new Overlap(large, circle(new Point(51.45, -2.5), 3000)).any())
                .isTrue();
        assertThat(new Overlap(large, circle(MIDDLE, 100)).any()).isTrue();
        assertThat(new Overlap(large, circle(new Point(51.45, -2.4), 3000)).any())
                .isFalse();
        assertThat(new Overlap(large, circle(new Point(51.6, -2.6), 3000)).any())
                .isFalse();
    }

    @Test
    void a_point_that_both_have_is_enough_and_nothing_is_searched_for() {
        Shape circle = circle(MIDDLE, 500);
        Fixed around = Fixed.of(PARTLY);

        assertThat(new Overlap(circle, around).any()).isTrue();
        assertThat(new Overlap(around, circle).any()).isTrue();
        assertThat(around.asked).isZero();

        Fixed elsewhere = new Fixed(PARTLY, false);
        assertThat(new Overlap(circle, elsewhere).any())
                .as("as near as can be told")
                .isTrue();
        assertThat(elsewhere.asked).isPositive();
    }

    @Test
    void an_area_names_a_point_of_its_own() {
        var ring =
                List.of(new Point(51, -3), new Point(51, -2), new Point(52, -2), new Point(52, -3), new Point(51, -3));
        var hole = List.of(
                new Point(51.2, -2.8),
                new Point(51.2, -2.2),
                new Point(51.8, -2.2),
                new Point(51.8, -2.8),
                new Point(51.2, -2.8));
        Shape drawn = new DrawnArea(new Area.Polygon(List.of(ring, hole)));

        for (Shape shape : List.of(circle(MIDDLE, 500), drawn, Union.of(List.of(drawn, circle(MIDDLE, 50))))) {
            assertThat(shape.some())
                    .hasValueSatisfying(
                            point -> assertThat(shape.contains(point)).isTrue());
        }
    }

    @Test
    void shapes_that_are_nowhere_told_apart_meet_at_the_deepest_cell() {
        Fixed vague = Fixed.of(PARTLY);

        assertThat(new Overlap(vague, Fixed.of(PARTLY)).any()).isTrue();
        assertThat(vague.asked).isEqualTo(TO_THE_DEEPEST);
    }

    @Test
    void what_is_certain_at_first_sight_is_not_looked_at_again() {
        Fixed other = Fixed.of(INSIDE);

        assertThat(new Overlap(Fixed.of(INSIDE), other).any()).isTrue();
        assertThat(other.asked).isOne();
        assertThat(new Overlap(Fixed.of(OUTSIDE), other).any()).isFalse();
        assertThat(other.asked).as("asked no more where the first is not").isOne();
        Fixed one = Fixed.of(INSIDE);
        assertThat(new Overlap(one, Fixed.of(PARTLY)).any()).isTrue();
        assertThat(one.asked).as("inside one alone is not certain").isEqualTo(TO_THE_DEEPEST);
        assertThat(new Overlap(Fixed.of(PARTLY), Fixed.of(INSIDE)).any()).isTrue();
    }

    @Test
    void a_shape_lies_within_another_that_holds_all_of_it() {
        Shape large = circle(MIDDLE, 5000);

        assertThat(new Containment(circle(MIDDLE, 1000), large).whole()).isTrue();
        assertThat(new Containment(large, circle(MIDDLE, 1000)).whole()).isFalse();
        assertThat(new Containment(circle(new Point(51.45, -2.54), 3000), large).whole())
                .isFalse();
        assertThat(new Containment(circle(new Point(51.45, -2.4), 3000), large).whole())
                .isFalse();
    }

    @Test
    void what_is_vague_is_within_nothing_and_what_is_certain_is_told_at_once() {
        Fixed vague = Fixed.of(PARTLY);
        assertThat(new Containment(vague, Fixed.of(PARTLY)).whole()).isFalse();
        assertThat(vague.asked).isEqualTo(TO_THE_DEEPEST);

        Fixed inside = Fixed.of(INSIDE);
        assertThat(new Containment(inside, Fixed.of(OUTSIDE)).whole()).isFalse();
        assertThat(inside.asked).isOne();
        Fixed alsoInside = Fixed.of(INSIDE);
        assertThat(new Containment(alsoInside, Fixed.of(PARTLY)).whole()).isFalse();
        assertThat(alsoInside.asked).isEqualTo(TO_THE_DEEPEST);
        assertThat(new Containment(Fixed.of(OUTSIDE), Fixed.of(OUTSIDE)).whole())
                .isTrue();
        assertThat(new Containment(Fixed.of(PARTLY), Fixed.of(INSIDE)).whole()).isTrue();
        Fixed partly = Fixed.of(PARTLY);
        assertThat(new Containment(partly, Fixed.of(OUTSIDE)).whole()).isFalse();
        assertThat(partly.asked)
                .as("where it may not be at all is looked closer")
                .isEqualTo(TO_THE_DEEPEST);
    }

    @Test
    void what_cannot_be_told_within_the_budget_does_not_meet_and_is_not_within() {
        Shape dust = new Shape() {
            @Override
            public boolean contains(Point point) {
                return false;
            }

            @Override
            public Relation relationOf(Box box) {
                return box.north() - box.south() > 0.01 ? PARTLY : OUTSIDE;
            }
        };

        assertThat(new Overlap(dust, dust).any()).isFalse();
        assertThat(new Containment(dust, dust).whole()).isFalse();
    }

    @Test
    void a_budget_gives_out_after_so_many_cells() {
        var budget = new Budget();
        for (int i = 0; i < Budget.CELLS; i++) {
            assertThat(budget.take()).isTrue();
        }
        assertThat(budget.take()).isFalse();
    }

    @Test
    void the_postcodes_along_an_edge_are_those_within_a_hundred_metres_of_it() {
        Density density = at(MIDDLE, new Point(51.49496, -2.6), new Point(51.6, -2.6));

        assertThat(new Boundary(density, circle(MIDDLE, 5000)).postcodes()).isOne();
        assertThat(new Boundary(density, Fixed.of(PARTLY)).postcodes()).isEqualTo(3);
        assertThat(new Boundary(density, Fixed.of(INSIDE)).postcodes()).isZero();
        assertThat(new Boundary((low, high) -> 0, Fixed.of(PARTLY)).postcodes()).isZero();
    }

    @Test
    void two_postcodes_are_told_apart_down_to_cells_of_some_twenty_metres() {
        Fixed vague = Fixed.of(PARTLY);

        new Boundary(at(MIDDLE), vague).postcodes();

        assertThat(vague.asked).isEqualTo(41);
    }

    @Test
    void postcodes_that_could_not_be_told_within_the_budget_count_as_lying_at_the_edge() {
        Density everywhere = (low, high) -> 1;

        assertThat(new Boundary(everywhere, Fixed.of(PARTLY)).postcodes()).isGreaterThan(Budget.CELLS / 2);
    }

    private static Density at(Point... postcodes) {
        return (low, high) -> (int) List.of(postcodes).stream()
                .mapToLong(Geohash::curve)
                .filter(curve -> curve >= low && curve < high)
                .count();
    }

    private static Shape circle(Point centre, double radius) {
        return new Circle(new Area.Circle(centre, radius));
    }
}
