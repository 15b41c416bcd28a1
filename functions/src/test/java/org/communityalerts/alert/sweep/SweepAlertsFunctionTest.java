package org.communityalerts.alert.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.edge.Tick;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAuditTrail;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.memory.MemoryNoticeLog;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.delivery.ChunkQueues;
import org.junit.jupiter.api.Test;

class SweepAlertsFunctionTest {
    private static final Instant NOW = Examples.NOW.plus(Duration.ofHours(2));

    private final Alert sending = Examples.everywhere();
    private final Alert waiting = Examples.byTextAlone();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryQueue<Chunk> mail = new MemoryQueue<>();
    private ChunkQueues chunks = new ChunkQueues(Map.of(Channel.EMAIL, mail), Map.of());
    private final List<News> told = new ArrayList<>();
    private final MemoryQueue<StaffNotice> staff = new MemoryQueue<>();
    private final Map<Metrics.Name, Double> figures = new EnumMap<>(Metrics.Name.class);

    @Test
    void each_minute_what_is_over_is_finished_and_told_and_what_waited_too_long_lapses() {
        alerts.accept(sending, null, null);
        alerts.planned(sending.id(), 1);
        tallies.put(Tally.page(sending.id(), "page#000#", 0, List.of(), "z", true));
        waits(NOW);

        minute();

        assertThat(state(sending)).isEqualTo(AlertState.FINISHED);
        assertThat(state(waiting)).isEqualTo(AlertState.LAPSED);
        assertThat(told).extracting(News::alertId).containsExactly(sending.id(), waiting.id());
        assertThat(figures).containsEntry(Metrics.Name.OPEN_ALERTS, 0.0);
    }

    @Test
    void each_minute_it_is_measured_how_many_alerts_are_open_and_how_long_the_oldest_waits_for_a_second_person() {
        alerts.accept(Examples.urgent(), null, null);
        waits(NOW.plusSeconds(1));

        minute();

        assertThat(figures)
                .containsEntry(Metrics.Name.OPEN_ALERTS, 2.0)
                .containsEntry(Metrics.Name.APPROVAL_WAITING, 120.0);
    }

    @Test
    void an_alert_that_needs_no_second_person_is_open_but_waits_for_nobody() {
        alerts.accept(Examples.urgent(), null, null);

        minute();

        assertThat(figures)
                .containsEntry(Metrics.Name.OPEN_ALERTS, 1.0)
                .containsEntry(Metrics.Name.APPROVAL_WAITING, 0.0);
    }

    @Test
    void each_minute_people_are_reminded_of_what_a_crash_kept_from_them() {
        var approval = new Approval("many", 2000, BigDecimal.ONE, NOW.plusSeconds(1), null);
        alerts.accept(waiting, approval, null, null);
        alerts.decide(
                waiting.id(),
                approval.decided(new Approval.Decision("supervisor", NOW, null, false)),
                AlertState.REJECTED);

        minute();

        assertThat(staff.drain()).containsExactly(StaffNotice.decision(waiting.id(), waiting.createdBy(), NOW));
    }

    @Test
    void each_minute_the_digests_are_queued_whose_time_has_come() {
        LocalDate yesterday = Here.day(NOW).minusDays(1);
        deliveries.expect(yesterday, "ada", Set.of("ada@example.org"));

        minute();

        assertThat(mail.drain()).extracting(Chunk::alertId).containsExactly(Digest.id(yesterday));
    }

    @Test
    void a_fault_of_digests_keeps_no_approval_from_lapsing_and_nothing_from_being_watched() {
        waits(NOW);
        chunks = new ChunkQueues(Map.of(), Map.of());

        assertThatThrownBy(this::minute).isInstanceOf(RuntimeException.class);

        assertThat(state(waiting)).isEqualTo(AlertState.LAPSED);
        assertThat(figures).containsKey(Metrics.Name.OPEN_ALERTS);
    }

    private void waits(Instant until) {
        alerts.accept(waiting, new Approval("many", 2000, BigDecimal.ONE, until, null), null, null);
    }

    private void minute() {
        var queue = new MemoryQueue<String>();
        var slices = new MemoryQueue<Slice>();
        var sweep = new SweepAlerts(alerts, tallies, queue, slices, chunks, told::add, () -> NOW);
        var lapse = new LapseApprovals(alerts, new MemoryAuditTrail(), told::add, notice -> {}, () -> NOW);
        var watch = new WatchAlerts(alerts, (channel, name, amount) -> figures.put(name, amount), () -> NOW);
        new SweepAlertsFunction(
                        sweep,
                        new SweepDigests(deliveries, chunks, () -> NOW),
                        lapse,
                        watch,
                        new RemindStaff(alerts, new MemoryTallies(), staff, new MemoryNoticeLog(), () -> NOW))
                .accept(new Tick("2026-11-24T12:00:00Z"));
    }

    private AlertState state(Alert alert) {
        return alerts.find(alert.id()).orElseThrow().state();
    }
}
