package org.communityalerts.craft.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryRecentSends;
import org.junit.jupiter.api.Test;

/** Writing to many in parts, each too small for a second person. */
class TogetherTest {
    private static final Audience HERE = at(Examples.PORTISHEAD);
    private static final Audience NEAR = at(new Point(51.4900, -2.7700));
    private static final Audience FAR = at(new Point(51.0, -3.1));

    private Instant now = Examples.NOW;
    private final Together together =
            new Together(new MemoryRecentSends(), new Targeting(PlacesFile.forceArea()), () -> now);

    @Test
    void what_one_author_sends_to_people_of_one_area_within_an_hour_adds_up() {
        assertThat(together.add("ada", HERE, "1", 60, 100)).isTrue();
        assertThat(together.add("ada", NEAR, "2", 60, 100)).isFalse();
        assertThat(together.before("ada", NEAR, "")).isEqualTo(60);

        assertThat(together.add("ada", FAR, "3", 60, 100)).isTrue();
        assertThat(together.add("bob", HERE, "4", 60, 100)).isTrue();
        now = now.plus(Duration.ofMinutes(61));
        assertThat(together.add("ada", HERE, "5", 60, 100)).isTrue();
    }

    @Test
    void the_same_request_again_counts_once() {
        assertThat(together.add("ada", HERE, "1", 60, 100)).isTrue();
        assertThat(together.add("ada", HERE, "1", 60, 100)).isTrue();
        assertThat(together.before("ada", HERE, "")).isEqualTo(60);
    }

    @Test
    void two_at_once_do_not_miss_each_other() throws Exception {
        var gone = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                String name = "request " + i;
                threads.submit(() -> gone.addAndGet(together.add("ada", HERE, name, 60, 100) ? 1 : 0));
            }
        }

        assertThat(gone).hasValue(1);
    }

    private static Audience at(Point point) {
        return new Audience(new Area.Circle(point, 1000), Set.of(), "somewhere");
    }
}
