package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Point;
import org.junit.jupiter.api.Test;

class CellTest {
    private static final double ROUNDING = 1e-9;

    @Test
    void the_map_is_halved_from_west_to_east_and_then_from_south_to_north() {
        assertThat(Cell.EARTH.box()).isEqualTo(new Box(-90, -180, 90, 180));
        assertThat(Cell.EARTH.lower().box()).isEqualTo(new Box(-90, -180, 90, ROUNDING));
        assertThat(Cell.EARTH.upper().box()).isEqualTo(new Box(-90, -ROUNDING, 90, 180));
        assertThat(Cell.EARTH.lower().lower().box()).isEqualTo(new Box(-90, -180, ROUNDING, ROUNDING));
        assertThat(Cell.EARTH.upper().upper().lower().box())
                .isEqualTo(new Box(-ROUNDING, -ROUNDING, 90, 90 + ROUNDING));
    }

    @Test
    void halves_follow_on_one_another_and_end_where_the_whole_does() {
        Cell cell = new Cell(1L << 40, 20);

        assertThat(cell.lower().end()).isEqualTo(cell.upper().first());
        assertThat(cell.upper().end()).isEqualTo(cell.end());
        assertThat(Cell.EARTH.end()).isEqualTo(1L << Geohash.BITS);
    }

    @Test
    void a_box_is_no_nearer_or_further_across_a_quarter_of_the_earth() {
        double half = Math.PI * Point.EARTH_RADIUS;
        var origin = new Point(0, 0);

        assertThat(new Box(0, 0, 1, 90).metresAcrossFrom(origin)).isLessThan(half * 0.51);
        assertThat(new Box(0, -90, 1, 90).metresAcrossFrom(origin)).isLessThan(half * 0.51);
        assertThat(new Box(0, 0, 1, 91).metresAcrossFrom(origin)).isEqualTo(half);
    }
}
