package org.communityalerts.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.communityalerts.domain.Here;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class AlertRecordTest {
    private static final Instant NOW = Examples.NOW;
    private static final Instant TOMORROW = NOW.plus(Duration.ofHours(13));

    @Test
    void an_alert_is_of_the_day_it_goes_which_is_not_before_a_second_person_agreed() {
        assertThat(record(Examples.everywhere(), null).occasion().day()).isEqualTo(Here.day(NOW));
        assertThat(record(Examples.everywhere(), TOMORROW).occasion().day()).isEqualTo(Here.day(TOMORROW));
        assertThat(record(Examples.at(TOMORROW), NOW).occasion().day()).isEqualTo(Here.day(TOMORROW));
    }

    private static AlertRecord record(Alert alert, Instant agreed) {
        var decision = agreed == null ? null : new Approval.Decision("sergeant", agreed, null, false);
        var approval = new Approval("everywhere", 1, BigDecimal.ONE, TOMORROW.plus(Duration.ofDays(1)), decision);
        return new AlertRecord(alert, AlertState.SENDING, 1, approval, null);
    }
}
