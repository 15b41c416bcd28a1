package org.communityalerts.craft.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAudience;
import org.junit.jupiter.api.Test;

class CounterTest {
    private static final Point FAR = new Point(51.0, -3.1);

    private final MemoryAudience people = new MemoryAudience();
    private final Counter counter = new Counter(new Targeting(PlacesFile.forceArea()), people, people);

    @Test
    void everybody_is_counted_once_on_each_channel_they_chose() {
        for (int i = 0; i < 500; i++) {
            people.add(Examples.resident(i, i % 2 == 0 ? FAR : Examples.PORTISHEAD, Channel.SMS, "a", "b"));
        }
        people.add(Examples.resident(500, FAR, Channel.EMAIL, "b"));

        Reach all = counter.count(new Audience(new Area.Everywhere(), Set.of("a", "b"), ""));

        assertThat(all.recipients(Set.of(Channel.values()))).isEqualTo(501);
        assertThat(all.recipients(Set.of(Channel.SMS))).isEqualTo(500);
        assertThat(all.on(Channel.EMAIL)).isEqualTo(Map.of("en", 1));
        assertThat(all.on(Channel.VOICE)).isEmpty();
    }

    @Test
    void whoever_is_in_a_group_or_an_area_left_out_is_not_counted() {
        people.add(Examples.resident(1, FAR, Channel.SMS));
        people.add(Examples.resident(2, FAR, Channel.SMS, "unsafe"));
        people.add(Examples.resident(3, Examples.PORTISHEAD, Channel.SMS));
        var exclude = new Audience.Exclusion(Set.of("unsafe"), List.of(new Area.Circle(Examples.PORTISHEAD, 500)));

        Reach reach = counter.count(new Audience(List.of(new Area.Everywhere()), Set.of(), exclude, ""));

        assertThat(reach.recipients(Set.of(Channel.SMS))).isEqualTo(1);
    }

    @Test
    void an_audience_is_counted_again_only_when_its_count_is_a_minute_old() {
        var times = new AtomicInteger();
        var now = new Instant[] {Examples.NOW};
        var recent = new RecentReach(
                audience -> {
                    times.incrementAndGet();
                    return new Reach();
                },
                () -> now[0]);
        var audience = new Audience(new Area.Everywhere(), Set.of(), "");

        recent.of(audience);
        recent.of(new Audience(new Area.Everywhere(), Set.of(), ""));
        assertThat(times).hasValue(1);

        now[0] = now[0].plus(Duration.ofMinutes(1));
        recent.of(audience);
        assertThat(times).hasValue(2);
    }
}
