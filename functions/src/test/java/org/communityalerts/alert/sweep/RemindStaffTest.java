package org.communityalerts.alert.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryTallies;
import org.junit.jupiter.api.Test;

class RemindStaffTest {
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final List<StaffNotice> told = new ArrayList<>();
    private final Alert alert = Examples.urgent();
    private Instant now = alert.createdAt().plusSeconds(30);

    @Test
    void an_approval_that_a_crash_kept_quiet_is_told_by_the_sweep_for_ten_minutes() {
        alerts.accept(alert, waiting(), null, null);
        remind();
        now = alert.createdAt().plus(Duration.ofMinutes(11));
        remind();

        assertThat(told).singleElement().satisfies(notice -> {
            assertThat(notice.id()).isEqualTo(alert.id() + "-approval");
            assertThat(notice.kind()).isEqualTo(StaffNotice.Kind.APPROVAL);
        });
    }

    @Test
    void a_decision_that_a_crash_kept_quiet_is_told_by_the_sweep() {
        alerts.accept(alert, waiting(), null, null);
        alerts.decide(
                alert.id(), waiting().decided(new Approval.Decision("boss", now, "No", false)), AlertState.REJECTED);
        remind();

        assertThat(told).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(StaffNotice.Kind.DECISION);
            assertThat(notice.person()).isEqualTo(alert.createdBy());
        });
    }

    @Test
    void an_alert_that_goes_out_as_it_should_is_no_news() {
        alerts.accept(alert, null, null, null);
        alerts.planned(alert.id(), 1);
        remind();

        assertThat(told).isEmpty();
    }

    private Approval waiting() {
        return new Approval("many", 9_000, BigDecimal.TEN, alert.createdAt().plus(Duration.ofHours(4)), null);
    }

    private void remind() {
        new RemindStaff(alerts, new MemoryTallies(), told::add, () -> now).remind();
    }
}
