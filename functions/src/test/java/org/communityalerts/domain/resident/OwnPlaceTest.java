package org.communityalerts.domain.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class OwnPlaceTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);
    private static final Point FIELD = new Point(51.4, -2.7);
    private static final Subscriber HOME = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS, "boat-watch");
    private static final Subscriber FARMER =
            HOME.change().with(List.of(place(FIELD))).done();

    @Test
    void whoever_has_one_place_without_an_end_has_the_one_entry_they_always_had() {
        assertThat(HOME.entries()).containsExactly(HOME.entry());
        assertThat(HOME.entry().spots()).isEmpty();
        assertThat(HOME.entry().partitions()).containsExactly("boat-watch", Audience.EVERYONE);
    }

    @Test
    void each_place_has_an_entry_in_its_own_groups_that_knows_all_of_them() {
        assertThat(FARMER.entries())
                .extracting(AudienceEntry::partitions)
                .containsExactlyInAnyOrder(
                        List.of("boat-watch", Audience.EVERYONE, Audience.SEVERAL),
                        List.of(Audience.EVERYONE, "farm-watch", Audience.SEVERAL));
        assertThat(FARMER.entries())
                .allSatisfy(entry -> assertThat(entry.spots()).hasSize(2));
        assertThat(FARMER.everyGroup()).containsExactlyInAnyOrder("boat-watch", "farm-watch");
    }

    @Test
    void a_group_of_a_place_that_is_over_leaves_nobody_out() {
        var over = new OwnPlace("Field", null, new Spot(FIELD, Set.of("farm-watch"), SUNDAY));
        var entry = HOME.change().with(List.of(over)).done().entry();

        assertThat(entry.everyGroup(SUNDAY)).containsExactlyInAnyOrder("boat-watch", "farm-watch");
        assertThat(entry.everyGroup(SUNDAY.plusDays(1))).containsExactly("boat-watch");
    }

    @Test
    void a_point_on_the_meridian_is_one_point_whichever_side_it_is_written_from() {
        assertThat(new Point(-0.0, -0.0)).isEqualTo(new Point(0.0, 0.0));
    }

    @Test
    void of_those_meant_the_first_alone_speaks() {
        assertThat(FARMER.entries())
                .filteredOn(entry -> entry.speaks(spot -> true))
                .hasSize(1);
        assertThat(FARMER.entries())
                .filteredOn(entry -> entry.speaks(spot -> spot.point().equals(FIELD)))
                .extracting(AudienceEntry::point)
                .containsExactly(FIELD);
        assertThat(FARMER.entries()).noneMatch(entry -> entry.speaks(spot -> false));
        assertThat(HOME.entry().speaks(spot -> true)).isTrue();
    }

    @Test
    void a_place_counts_to_the_end_of_its_last_day() {
        var spot = new Spot(FIELD, Set.of(), SUNDAY);

        assertThat(spot.on(SUNDAY)).isTrue();
        assertThat(spot.on(SUNDAY.plusDays(1))).isFalse();
        assertThat(new Spot(FIELD, Set.of(), null).on(SUNDAY)).isTrue();
    }

    @Test
    void a_pause_has_one_entry_however_many_places_there_are() {
        Subscriber paused =
                FARMER.change().wishing(new Wishes(Map.of(), SUNDAY)).done();

        assertThat(paused.entries())
                .filteredOn(entry -> entry.partitions().contains(Audience.PAUSED))
                .hasSize(1);
    }

    @Test
    void whoever_moves_to_one_of_their_places_has_it_once() {
        assertThat(FARMER.change().at("BS1 1DE", FIELD).done().places()).isEmpty();
    }

    @Test
    void a_group_that_is_left_is_left_at_every_place() {
        Subscriber both = FARMER.in(Set.of("farm-watch", "boat-watch"));

        assertThat(both.leaving("farm-watch").everyGroup()).containsExactly("boat-watch");
    }

    @Test
    void a_place_has_a_label() {
        assertThatThrownBy(() -> new OwnPlace(" ", null, new Spot(FIELD, Set.of(), null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OwnPlace place(Point point) {
        return new OwnPlace("Top field", null, new Spot(point, Set.of("farm-watch"), null));
    }
}
