package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.Point;
import org.junit.jupiter.api.Test;

class TilingTest {
    private static final Shape CIRCLE = new Circle(new Area.Circle(new Point(51.45, -2.6), 20_000));
    /** Some four in the smallest cell that is counted. */
    private static final Density EVEN = (low, high) -> (int) Math.min(Integer.MAX_VALUE, (high - low) >> 28);

    @Test
    void cells_inside_are_inside_and_cells_at_the_edge_are_divided_as_far_as_is_worth_it() {
        Tiling tiling = Tiling.of(CIRCLE, EVEN, 30, 16);

        assertThat(tiling.inside()).isNotEmpty().allMatch(cell -> relation(cell) == Shape.Relation.INSIDE);
        assertThat(tiling.edge()).isNotEmpty().allMatch(cell -> relation(cell) == Shape.Relation.PARTLY);
        assertThat(tiling.edge())
                .as("16 postcodes are worth a division, 8 are not")
                .allMatch(cell -> cell.depth() == 29);
        assertThat(Tiling.of(CIRCLE, EVEN, 27, 16).edge()).allMatch(cell -> cell.depth() == 27);
    }

    @Test
    void cells_come_in_the_order_of_the_curve_and_do_not_overlap() {
        List<Cell> cells = Tiling.of(CIRCLE, EVEN, 30, 0).cells();

        assertThat(cells.size()).isGreaterThan(100);
        for (int i = 1; i < cells.size(); i++) {
            assertThat(cells.get(i).first())
                    .isGreaterThanOrEqualTo(cells.get(i - 1).end());
        }
        Tiling tiling = Tiling.of(CIRCLE, EVEN, 30, 0);
        assertThat(tiling.inside()).isSortedAccordingTo((a, b) -> Long.compare(a.first(), b.first()));
        assertThat(tiling.edge()).isSortedAccordingTo((a, b) -> Long.compare(a.first(), b.first()));
        assertThat(cells).hasSize(tiling.inside().size() + tiling.edge().size());
    }

    @Test
    void a_shape_without_end_is_divided_two_thousand_times_where_the_most_live() {
        Tiling tiling = Tiling.of(Fixed.of(Shape.Relation.PARTLY), EVEN, Geohash.BITS, 0);

        assertThat(tiling.edge()).hasSize(2001);
        int least = tiling.edge().stream().mapToInt(Cell::depth).min().orElseThrow();
        int most = tiling.edge().stream().mapToInt(Cell::depth).max().orElseThrow();
        assertThat(most - least).as("none is much finer than another").isLessThanOrEqualTo(1);
    }

    @Test
    void of_cells_with_as_many_postcodes_the_larger_is_divided_first() {
        Tiling tiling = Tiling.of(Fixed.of(Shape.Relation.PARTLY), (low, high) -> 1, Geohash.BITS, 0);

        assertThat(tiling.edge()).allMatch(cell -> cell.depth() == 10 || cell.depth() == 11);
    }

    @Test
    void an_area_is_counted_by_coarse_cells_then_by_fine_ones_and_its_edge_is_looked_at() {
        Mosaic mosaic = Mosaic.of(CIRCLE, EVEN, Grain.FINE);

        assertThat(mosaic.coarse().all()).isNotEmpty().allMatch(s -> wholeCells(s, Grain.COARSE));
        assertThat(mosaic.fine().all())
                .isNotEmpty()
                .allMatch(s -> wholeCells(s, Grain.FINE) && !wholeCells(s, Grain.COARSE));
        assertThat(mosaic.edge().isEmpty()).isFalse();
        assertThat(mosaic.edge().ranges()).hasSameSizeAs(mosaic.edge().all());
        Stream.of(mosaic.coarse(), mosaic.fine(), mosaic.edge()).forEach(TilingTest::holdsWhatItSays);
    }

    @Test
    void everywhere_is_one_coarse_stretch_without_an_edge() {
        Mosaic mosaic = Mosaic.of(new Everywhere(), EVEN, Grain.FINE);

        assertThat(mosaic.coarse().all()).containsExactly(new Cover.Stretch(0, 1L << Geohash.BITS));
        assertThat(mosaic.fine().isEmpty()).isTrue();
        assertThat(mosaic.edge().isEmpty()).isTrue();
        assertThat(mosaic.edge().contain(0)).isFalse();
    }

    /** Joined where they touch, and exactly what is in them. */
    private static void holdsWhatItSays(Mosaic.Stretches stretches) {
        List<Cover.Stretch> all = stretches.all();
        for (int i = 0; i < all.size(); i++) {
            assertThat(stretches.contain(all.get(i).low())).isTrue();
            assertThat(stretches.contain(all.get(i).high() - 1)).isTrue();
            assertThat(stretches.contain(all.get(i).high())).isFalse();
            assertThat(stretches.contain(all.get(i).low() - 1)).isFalse();
            assertThat(i == 0 || all.get(i - 1).high() < all.get(i).low()).isTrue();
        }
    }

    private static boolean wholeCells(Cover.Stretch stretch, Grain grain) {
        long cell = 1L << Geohash.BITS - grain.depth();
        return stretch.low() % cell == 0 && stretch.high() % cell == 0;
    }

    private static Shape.Relation relation(Cell cell) {
        return CIRCLE.relationOf(cell.box());
    }
}
