package org.communityalerts.alert.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAuditTrail;
import org.communityalerts.port.force.NewsPublisher;
import org.junit.jupiter.api.Test;

class LapseApprovalsTest {
    private static final Instant LAPSES = Examples.NOW.plusSeconds(3600);

    private final Alert alert = Examples.everywhere();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final List<News> told = new ArrayList<>();
    private final List<StaffNotice> staff = new ArrayList<>();
    private Instant now = LAPSES;

    @Test
    void what_nobody_approved_in_time_lapses_who_issued_it_is_told_and_it_is_on_the_trail() {
        waits(LAPSES);

        lapse(told::add);

        assertThat(state()).isEqualTo(AlertState.LAPSED);
        assertThat(told).containsExactly(News.finished(alert.id(), LAPSES));
        assertThat(staff).containsExactly(StaffNotice.decision(alert.id(), alert.createdBy(), LAPSES));
        assertThat(outcomes()).containsExactly("alert.lapse asked", "alert.lapse done");
    }

    @Test
    void one_whose_own_time_is_over_lapses_however_long_it_could_still_be_approved() {
        waits(alert.expiresAt().plusSeconds(1));
        now = alert.expiresAt();

        lapse(told::add);

        assertThat(state()).isEqualTo(AlertState.LAPSED);
    }

    @Test
    void one_that_can_still_be_approved_is_left_alone() {
        waits(LAPSES);
        now = LAPSES.minusNanos(1);

        lapse(told::add);

        assertThat(state()).isEqualTo(AlertState.WAITING);
        assertThat(told).isEmpty();
        assertThat(trail.entries).isEmpty();
    }

    @Test
    void one_that_needs_nobody_never_lapses() {
        alerts.accept(alert, null, null);
        now = alert.expiresAt();

        lapse(told::add);

        assertThat(state()).isEqualTo(AlertState.ACCEPTED);
    }

    @Test
    void of_one_that_was_approved_in_time_nothing_is_said_when_its_time_to_lapse_comes() {
        Approval approval = waits(LAPSES);
        alerts.decide(
                alert.id(),
                approval.decided(new Approval.Decision("supervisor", Examples.NOW, null, false)),
                AlertState.ACCEPTED);

        lapse(told::add);

        assertThat(told).isEmpty();
        assertThat(trail.entries).isEmpty();
    }

    @Test
    void one_that_is_approved_in_the_same_moment_stays_approved() {
        Approval approval = waits(LAPSES);

        lapse(news -> alerts.decide(
                alert.id(),
                approval.decided(new Approval.Decision("supervisor", now, null, false)),
                AlertState.ACCEPTED));

        assertThat(state()).isEqualTo(AlertState.ACCEPTED);
        assertThat(outcomes()).containsExactly("alert.lapse asked", "alert.lapse decided meanwhile");
    }

    private Approval waits(Instant until) {
        var approval = new Approval("many", 2000, BigDecimal.ONE, until, null);
        alerts.accept(alert, approval, null, null);
        return approval;
    }

    private void lapse(NewsPublisher publisher) {
        new LapseApprovals(alerts, trail, publisher, staff::add, () -> now).lapse();
    }

    private AlertState state() {
        return alerts.find(alert.id()).orElseThrow().state();
    }

    private List<String> outcomes() {
        return trail.entries.stream()
                .map(entry -> entry.act().action() + " " + entry.act().outcome())
                .toList();
    }
}
