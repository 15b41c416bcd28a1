package org.communityalerts.domain.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.audience.Area;
import org.junit.jupiter.api.Test;

class RetentionTest {
    @Test
    void what_an_alert_needs_is_kept_as_long_as_it_lives_and_its_receipts_may_come() {
        assertThat(Retention.pastAnAlert(35)).isEqualTo(Duration.ofDays(35));
        assertThatThrownBy(() -> Retention.pastAnAlert(34)).hasMessageContaining("35 days");
    }

    @Test
    void what_is_over_is_shown_for_a_day_to_thirty() {
        assertThat(Retention.shown(1)).isEqualTo(Duration.ofDays(1));
        assertThat(Retention.shown(30)).isEqualTo(Duration.ofDays(30));
        assertThatThrownBy(() -> Retention.shown(0)).hasMessageContaining("30");
        assertThatThrownBy(() -> Retention.shown(31)).hasMessageContaining("30");
    }

    @Test
    void what_is_on_record_is_kept_for_a_day_at_least() {
        assertThat(Retention.some(1)).isEqualTo(Duration.ofDays(1));
        assertThatThrownBy(() -> Retention.some(0)).hasMessageContaining("a day");
    }

    @Test
    void an_integrator_may_reach_somebody_and_ask_something_or_is_none() {
        List<Area> everywhere = List.of(new Area.Everywhere());

        assertThat(new Limits(Set.of(), everywhere, 1, false, 1).areas()).isEqualTo(everywhere);
        assertThatThrownBy(() -> new Limits(Set.of(), everywhere, 0, false, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(Set.of(), everywhere, 1, false, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(Set.of(), List.of(), 1, false, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
