package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class DoubtLimitsTest {
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration LESS = LEASE.minusNanos(1);

    @Test
    void a_doubt_that_ends_before_the_attempt_can_is_refused() {
        assertThatThrownBy(() -> new DoubtLimits(LEASE, LESS, LEASE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DoubtLimits(LEASE, LEASE, LESS)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new DoubtLimits(LEASE, LEASE, LEASE).lease()).isEqualTo(LEASE);
    }

    @Test
    void an_attempt_is_over_from_the_end_of_its_lease() {
        var limits = new DoubtLimits(LEASE, LEASE, LEASE);

        assertThat(limits.attemptIsOver(Examples.NOW, Examples.NOW.plus(LESS))).isFalse();
        assertThat(limits.attemptIsOver(Examples.NOW, Examples.NOW.plus(LEASE))).isTrue();
    }

    @Test
    void an_urgent_alert_is_asked_after_for_a_shorter_time() {
        var limits = new DoubtLimits(LEASE, LEASE.plusSeconds(1), LEASE.plusSeconds(2));

        assertThat(limits.end(Examples.NOW, Severity.SEVERE)).isEqualTo(Examples.NOW.plusSeconds(91));
        assertThat(limits.end(Examples.NOW, Severity.MINOR)).isEqualTo(Examples.NOW.plusSeconds(92));
    }
}
