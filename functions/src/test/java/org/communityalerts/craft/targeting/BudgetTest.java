package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.junit.jupiter.api.Test;

/** What somebody may make us work out who draws a line up and down the whole force area. */
class BudgetTest {
    private final AtomicInteger looks = new AtomicInteger();
    private final Density density = PlacesFile.forceArea()::between;

    @Test
    void a_line_that_runs_through_every_street_costs_no_more_than_the_budget() {
        int postcodes = new Boundary(density, counted(new DrawnArea(zigzag()))).postcodes();

        assertThat(looks.get()).isLessThanOrEqualTo(Budget.CELLS);
        assertThat(postcodes).isPositive();
    }

    @Test
    void an_area_of_the_usual_kind_is_worked_out_to_the_end() {
        new Boundary(density, counted(new Circle(new Area.Circle(new Point(51.4545, -2.5879), 20_000)))).postcodes();

        assertThat(looks.get()).isLessThan(Budget.CELLS);
    }

    @Test
    void what_cannot_be_told_within_the_budget_is_within_nothing_and_meets_nothing() {
        Shape zigzag = new DrawnArea(zigzag());

        assertThat(new Containment(counted(zigzag), counted(zigzag)).whole()).isFalse();
        new Overlap(counted(zigzag), new Difference(new Everywhere(), zigzag)).any();
        assertThat(looks.get()).isLessThanOrEqualTo(3 * Budget.CELLS);
    }

    private Shape counted(Shape shape) {
        return new Shape() {
            @Override
            public boolean contains(Point point) {
                return shape.contains(point);
            }

            @Override
            public Relation relationOf(Box box) {
                looks.incrementAndGet();
                return shape.relationOf(box);
            }
        };
    }

    /** Up and down, ever further east, and back along the bottom. */
    private static Area.Polygon zigzag() {
        var ring = new ArrayList<Point>();
        for (int i = 0; i < 990; i++) {
            ring.add(new Point(i % 2 == 0 ? 50.85 : 51.65, -3.7 + i * 0.0014));
        }
        ring.add(new Point(50.8, -3.7 + 990 * 0.0014));
        ring.add(new Point(50.8, -3.7));
        ring.add(ring.getFirst());
        return new Area.Polygon(List.of(ring));
    }
}
