package org.communityalerts.domain.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.HeadCount;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class HeadChangesTest {
    private static final Point AWAY = new Point(51.0, -3.1);
    private static final Subscriber HOME = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS, "farm-watch");

    @Test
    void who_comes_is_counted_among_everyone_at_each_grain_and_in_a_group_in_its_coarse_cell() {
        List<HeadCount> counts = changes(new SubscriberChange(null, HOME));

        long curve = Geohash.curve(Examples.PORTISHEAD);
        assertThat(counts)
                .allSatisfy(count ->
                        assertThat(count.heads()).isEqualTo(HOME.entry().heads()));
        assertThat(counts)
                .extracting(HeadCount::key)
                .filteredOn(key -> key.group().equals(Audience.EVERYONE))
                .extracting(key -> List.of(key.grain(), key.cell(), key.groups()))
                .containsExactlyInAnyOrder(
                        List.of(Grain.COARSE, Grain.COARSE.cell(curve), Set.of()),
                        List.of(Grain.FINE, Grain.FINE.cell(curve), Set.of()),
                        List.of(Grain.POINT, Grain.POINT.cell(curve), Set.of()));
        assertThat(counts)
                .extracting(HeadCount::key)
                .filteredOn(key -> key.group().equals("farm-watch"))
                .singleElement()
                .satisfies(key -> {
                    assertThat(key.grain()).isEqualTo(Grain.COARSE);
                    assertThat(key.groups()).containsExactly("farm-watch");
                });
    }

    @Test
    void who_goes_is_counted_no_more() {
        assertThat(changes(new SubscriberChange(HOME, null)))
                .hasSize(4)
                .allSatisfy(count -> assertThat(count.heads()).containsValue(-1));
    }

    @Test
    void a_change_that_moves_nobody_changes_no_count() {
        assertThat(changes(new SubscriberChange(HOME, HOME))).isEmpty();
    }

    @Test
    void who_moves_is_counted_there_and_not_here() {
        Subscriber moved = Examples.resident(1, AWAY, Channel.SMS, "farm-watch");

        assertThat(changes(new SubscriberChange(HOME, moved)))
                .hasSize(8)
                .allSatisfy(count -> assertThat(count.heads()).hasSize(1))
                .filteredOn(count -> count.heads().containsValue(1))
                .hasSize(4)
                .allSatisfy(count -> assertThat(Geohash.text(Geohash.curve(AWAY)))
                        .startsWith(count.key().cell()));
    }

    private static List<HeadCount> changes(SubscriberChange... changes) {
        var all = new HeadChanges();
        List.of(changes).forEach(all::add);
        return all.all();
    }
}
