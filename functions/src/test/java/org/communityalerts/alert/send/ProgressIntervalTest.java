package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class ProgressIntervalTest {
    @Test
    void progress_is_written_down_once_an_interval() {
        var interval = new ProgressInterval(Examples.NOW);
        Instant first = Examples.NOW.plus(SendTimes.PROGRESS);

        assertThat(interval.longAgo(first.minusNanos(1))).isFalse();
        assertThat(interval.longAgo(first)).isTrue();
        assertThat(interval.longAgo(first)).isFalse();
        assertThat(interval.longAgo(first.plus(SendTimes.PROGRESS))).isTrue();
    }
}
