package org.communityalerts.resident.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.memory.MemoryGroups;
import org.communityalerts.memory.MemoryQueue;
import org.junit.jupiter.api.Test;

class MendCountsTest {
    private final MemoryAudience audience = new MemoryAudience();
    private final MemoryGroups groups = new MemoryGroups();
    private final MemoryQueue<String> continued = new MemoryQueue<>();

    @Test
    void each_cell_of_each_group_is_mended_once_however_many_stints_it_takes() {
        groups.create(Group.open("a", ""));
        for (int i = 0; i < 40; i++) {
            audience.add(Examples.resident(i, new Point(51 + i % 4 * 0.1, -3), Channel.SMS, i % 4 == 0 ? "a" : "b"));
        }

        mend(Duration.ofHours(1)).takes(MendCounts.ASKED);
        List<String> atOnce = List.copyOf(audience.mended());
        assertThat(atOnce).doesNotHaveDuplicates().hasSize(5);
        assertThat(continued.drain()).isEmpty();

        audience.mended().clear();
        String next = MendCounts.ASKED;
        while (next != null) {
            mend(Duration.ZERO).takes(next);
            next = continued.drain().stream().findFirst().orElse(null);
        }
        assertThat(audience.mended()).isEqualTo(atOnce);
    }

    @Test
    void a_group_that_is_to_be_emptied_is_left_to_others() {
        audience.add(Examples.resident(1, new Point(51, -3), Channel.SMS, "count"));

        assertThat(mend(Duration.ofHours(1)).takes("count")).isFalse();
        assertThat(audience.mended()).isEmpty();
    }

    private MendCounts mend(Duration budget) {
        return new MendCounts(groups, audience, audience, continued, () -> Examples.NOW, budget);
    }
}
