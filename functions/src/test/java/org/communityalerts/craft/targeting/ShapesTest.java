package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.craft.targeting.Shape.Relation.INSIDE;
import static org.communityalerts.craft.targeting.Shape.Relation.OUTSIDE;
import static org.communityalerts.craft.targeting.Shape.Relation.PARTLY;

import java.util.List;
import org.communityalerts.craft.targeting.Shape.Relation;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {
    private static final Point MIDDLE = new Point(51.45, -2.6);
    private static final Box BOX = new Box(51.46, -2.61, 51.47, -2.59);

    @ParameterizedTest
    @CsvSource({
        "OUTSIDE, OUTSIDE, OUTSIDE", "OUTSIDE, PARTLY, PARTLY", "OUTSIDE, INSIDE, INSIDE",
        "PARTLY, OUTSIDE, PARTLY", "PARTLY, PARTLY, PARTLY", "PARTLY, INSIDE, INSIDE",
        "INSIDE, OUTSIDE, INSIDE", "INSIDE, PARTLY, INSIDE", "INSIDE, INSIDE, INSIDE"
    })
    void a_box_is_in_a_union_as_far_as_it_is_in_one_of_its_shapes(Relation one, Relation other, Relation both) {
        assertThat(Union.of(List.of(Fixed.of(one), Fixed.of(other))).relationOf(BOX))
                .isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "OUTSIDE, OUTSIDE, OUTSIDE", "OUTSIDE, PARTLY, OUTSIDE", "OUTSIDE, INSIDE, OUTSIDE",
        "PARTLY, OUTSIDE, PARTLY", "PARTLY, PARTLY, PARTLY", "PARTLY, INSIDE, OUTSIDE",
        "INSIDE, OUTSIDE, INSIDE", "INSIDE, PARTLY, PARTLY", "INSIDE, INSIDE, OUTSIDE"
    })
    void a_box_is_in_a_shape_with_a_hole_as_far_as_the_hole_leaves_it(Relation shape, Relation hole, Relation rest) {
        assertThat(new Difference(Fixed.of(shape), Fixed.of(hole)).relationOf(BOX))
                .isEqualTo(rest);
    }

    @Test
    void a_point_is_in_a_union_that_is_in_one_of_its_shapes_and_in_what_a_hole_leaves() {
        Shape in = Fixed.of(INSIDE);
        Shape out = Fixed.of(OUTSIDE);

        assertThat(Union.of(List.of(out, in)).contains(MIDDLE)).isTrue();
        assertThat(Union.of(List.of(out, out)).contains(MIDDLE)).isFalse();
        assertThat(Union.of(List.of(in))).isSameAs(in);
        assertThat(new Difference(in, out).contains(MIDDLE)).isTrue();
        assertThat(new Difference(in, in).contains(MIDDLE)).isFalse();
        assertThat(new Difference(out, out).contains(MIDDLE)).isFalse();
    }

    @Test
    void everywhere_holds_every_point_and_every_box() {
        assertThat(new Everywhere().contains(MIDDLE)).isTrue();
        assertThat(new Everywhere().relationOf(BOX)).isEqualTo(INSIDE);
    }

    @Test
    void a_circle_holds_what_is_no_further_than_its_radius_even_at_its_very_end() {
        double nearest = BOX.metresFrom(MIDDLE);
        double furthest = BOX.metresAcrossFrom(MIDDLE);

        assertThat(circle(nearest - 1).relationOf(BOX)).isEqualTo(OUTSIDE);
        assertThat(circle(nearest).relationOf(BOX)).isEqualTo(PARTLY);
        assertThat(circle(furthest - 1).relationOf(BOX)).isEqualTo(PARTLY);
        assertThat(circle(furthest).relationOf(BOX)).isEqualTo(INSIDE);
        var corner = new Point(51.47, -2.61);
        assertThat(circle(MIDDLE.metresTo(corner)).contains(corner)).isTrue();
        assertThat(circle(MIDDLE.metresTo(corner) - 1).contains(corner)).isFalse();
    }

    @Test
    void a_drawn_area_holds_its_line_and_not_its_holes() {
        var outer = Town.square(51.4, -2.7, 51.5, -2.5).rings().getFirst();
        var hole = Town.square(51.44, -2.62, 51.46, -2.58).rings().getFirst();
        var drawn = new DrawnArea(new Area.Polygon(List.of(outer, hole)));

        assertThat(drawn.contains(new Point(51.41, -2.69))).isTrue();
        assertThat(drawn.contains(new Point(51.4, -2.6))).isTrue();
        assertThat(drawn.contains(MIDDLE)).isFalse();
        assertThat(drawn.contains(new Point(51.3, -2.6))).isFalse();
        assertThat(drawn.relationOf(BOX)).isEqualTo(PARTLY);
        assertThat(drawn.relationOf(new Box(51.48, -2.61, 51.49, -2.59))).isEqualTo(INSIDE);
        assertThat(drawn.relationOf(new Box(51.449, -2.601, 51.451, -2.599))).isEqualTo(OUTSIDE);
        assertThat(drawn.relationOf(new Box(51.6, -2.61, 51.7, -2.59))).isEqualTo(OUTSIDE);
    }

    private static Circle circle(double radius) {
        return new Circle(new Area.Circle(MIDDLE, radius));
    }
}
