package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communityalerts.craft.targeting.Cover.Stretch;
import org.communityalerts.domain.audience.Geohash;
import org.junit.jupiter.api.Test;

/** Covers and their parts where one postcode lies at each step of the curve. */
class CoverTest {
    private static final Density ONE_A_STEP = (low, high) -> (int) (high - low);

    @Test
    void stretches_are_joined_across_the_gaps_in_which_the_fewest_live() {
        List<Stretch> parts = List.of(stretch(0, 10), stretch(22, 30), stretch(130, 140), stretch(153, 160));

        assertThat(new Cover(ONE_A_STEP, 1).join(parts)).containsExactly(stretch(0, 160));
        assertThat(new Cover(ONE_A_STEP, 2).join(parts)).containsExactly(stretch(0, 30), stretch(130, 160));
        assertThat(new Cover(ONE_A_STEP, 3).join(parts))
                .containsExactly(stretch(0, 30), stretch(130, 140), stretch(153, 160));
        assertThat(new Cover(ONE_A_STEP, 4).join(parts)).isEqualTo(parts);
    }

    @Test
    void a_gap_of_fewer_than_ten_postcodes_is_read_over_however_many_queries_are_left() {
        var cover = new Cover(ONE_A_STEP, 16);

        assertThat(cover.join(List.of(stretch(0, 10), stretch(19, 30), stretch(40, 50))))
                .containsExactly(stretch(0, 30), stretch(40, 50));
    }

    @Test
    void nothing_is_covered_by_nothing_and_everything_by_one_stretch() {
        var cover = new Cover(ONE_A_STEP, 16);

        assertThat(cover.join(List.of())).isEmpty();
        assertThat(cover.of(Fixed.of(Shape.Relation.OUTSIDE))).isEmpty();
        assertThat(cover.of(new Everywhere())).containsExactly(stretch(0, 1L << Geohash.BITS));
    }

    @Test
    void parts_have_about_as_many_postcodes_each_cut_through_a_stretch_where_they_must_be() {
        assertThat(parts(4, stretch(0, 8000)))
                .containsExactly(
                        List.of(stretch(0, 2000)),
                        List.of(stretch(2000, 4000)),
                        List.of(stretch(4000, 6000)),
                        List.of(stretch(6000, 8000)));
        assertThat(parts(4, stretch(0, 4001)))
                .containsExactly(
                        List.of(stretch(0, 1001)),
                        List.of(stretch(1001, 2002)),
                        List.of(stretch(2002, 3003)),
                        List.of(stretch(3003, 4001)));
        assertThat(parts(4, stretch(0, 600), stretch(1000, 1600), stretch(2000, 2600)))
                .containsExactly(
                        List.of(stretch(0, 600), stretch(1000, 1400)),
                        List.of(stretch(1400, 1600), stretch(2000, 2600)));
    }

    @Test
    void a_part_is_full_when_nothing_more_fits_and_what_is_left_goes_to_the_last() {
        assertThat(parts(4, stretch(0, 1000), stretch(2000, 3000)))
                .containsExactly(List.of(stretch(0, 1000)), List.of(stretch(2000, 3000)));
        assertThat(parts(1, stretch(0, 5000), stretch(6000, 7000)))
                .containsExactly(List.of(stretch(0, 5000), stretch(6000, 7000)));
        assertThat(parts(2, stretch(0, 2000), stretch(3000, 5000), stretch(6000, 6001)))
                .containsExactly(
                        List.of(stretch(0, 2000), stretch(3000, 3001)),
                        List.of(stretch(3001, 5000), stretch(6000, 6001)));
    }

    @Test
    void there_are_never_more_parts_than_asked_for() {
        assertThat(parts(2, stretch(0, 1500), stretch(2000, 3500), stretch(5000, 5000)))
                .containsExactly(List.of(stretch(0, 1500)), List.of(stretch(2000, 3500), stretch(5000, 5000)));
    }

    @Test
    void fewer_than_a_thousand_postcodes_are_not_worth_a_part_of_their_own() {
        assertThat(parts(4, stretch(0, 900))).containsExactly(List.of(stretch(0, 900)));
        assertThat(parts(4, stretch(0, 2500)))
                .containsExactly(List.of(stretch(0, 1000)), List.of(stretch(1000, 2000)), List.of(stretch(2000, 2500)));
    }

    private static List<List<Stretch>> parts(int most, Stretch... cover) {
        return new Parts(ONE_A_STEP, most).of(List.of(cover));
    }

    private static Stretch stretch(long low, long high) {
        return new Stretch(low, high);
    }
}
