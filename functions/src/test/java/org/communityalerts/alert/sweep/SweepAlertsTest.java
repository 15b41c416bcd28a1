package org.communityalerts.alert.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.delivery.ChunkQueues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepAlertsTest {
    private final Alert alert = Examples.everywhere();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryQueue<String> planned = new MemoryQueue<>();
    private final MemoryQueue<Slice> slices = new MemoryQueue<>();
    private final MemoryQueue<Chunk> texts = new MemoryQueue<>();
    private final List<News> told = new ArrayList<>();
    private Instant now = Examples.NOW.plus(Duration.ofMinutes(5));
    private final SweepAlerts useCase = new SweepAlerts(
            alerts,
            tallies,
            planned,
            slices,
            new ChunkQueues(Map.of(Channel.SMS, texts), Map.of()),
            told::add,
            () -> now);

    @Test
    void an_accepted_alert_whose_message_was_lost_is_planned() {
        alerts.accept(alert, null, null);
        useCase.sweep();
        assertThat(planned.drain()).containsExactly(alert.id());
    }

    /** Whatever second of the minute the sweeps come at, and if one comes as late as the next. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 59})
    void an_alert_is_queued_to_be_received_in_the_second_its_time_comes(int phase) {
        Alert evening = Examples.at(Examples.NOW.plus(Duration.ofHours(6)));
        alerts.accept(evening, null, null);
        var received = new ArrayList<Instant>();
        for (int minute = 350; minute < 360; minute += 2) {
            now = Examples.NOW.plus(Duration.ofMinutes(minute)).plusSeconds(phase);
            int before = planned.delays().size();
            useCase.sweep();
            planned.delays().subList(before, planned.delays().size()).forEach(delay -> received.add(now.plus(delay)));
        }

        assertThat(received).isNotEmpty().allMatch(evening.sendAt()::equals);
    }

    @Test
    void an_alert_whose_time_was_missed_is_queued_at_once() {
        alerts.accept(Examples.at(now.minusSeconds(90)), null, null);

        useCase.sweep();

        assertThat(planned.delays()).containsExactly(Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource(names = {"RETURNED", "WITHDRAWN"})
    void one_that_went_back_to_its_author_is_told_of_and_closed(AlertState back) {
        alerts.accept(alert, null, null);
        alerts.move(alert.id(), AlertState.ACCEPTED, back);

        useCase.sweep();

        assertThat(alerts.open()).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void one_with_nobody_left_to_reach_is_finished() {
        sending();
        settle(DeliveryStatus.SENT, Set.of(0, 1));
        useCase.sweep();
        assertThat(state()).isEqualTo(AlertState.FINISHED);
    }

    @Test
    void one_that_a_digest_left_out_is_not_over_for_the_others_before_its_time_is() {
        sending();
        settle(DeliveryStatus.EXPIRED, Set.of(0, 1));
        useCase.sweep();
        assertThat(state()).isEqualTo(AlertState.FINISHED);
    }

    @Test
    void one_with_somebody_left_and_nothing_queued_is_planned_again() {
        sending();
        settle(DeliveryStatus.SENT, Set.of(0));
        useCase.sweep();
        assertThat(planned.drain()).containsExactly(alert.id());
    }

    @Test
    void one_with_a_chunk_still_queued_is_waited_for() {
        sending();
        texts.send(List.of(chunk()));
        useCase.sweep();
        assertThat(planned.drain()).isEmpty();
        assertThat(state()).isEqualTo(AlertState.SENDING);
    }

    @Test
    void a_stopped_alert_is_not_closed_while_lost_chunks_leave_somebody_counted_as_queued() {
        sending();
        alerts.stop(alert.id(), new Stop("officer", null, Examples.NOW));
        settle(DeliveryStatus.SENT, Set.of(0));

        useCase.sweep();

        assertThat(planned.drain()).containsExactly(alert.id());
        assertThat(alerts.open()).isNotEmpty();
        settle(DeliveryStatus.STOPPED, Set.of(1));
        useCase.sweep();
        assertThat(alerts.open()).isEmpty();
    }

    @Test
    void who_issued_a_rejected_alert_is_told_before_it_is_closed_so_that_a_crash_tells_it_twice_rather_than_never() {
        var waits = new Approval("many", 2000, BigDecimal.ONE, Examples.NOW.plusSeconds(3600), null);
        alerts.accept(alert, waits, null, null);
        alerts.decide(
                alert.id(),
                waits.decided(new Approval.Decision("supervisor", Examples.NOW, "no", false)),
                AlertState.REJECTED);
        assertThat(alerts.open()).hasSize(1);

        useCase.sweep();

        assertThat(told).extracting(News::alertId).containsExactly(alert.id());
        assertThat(alerts.open()).isEmpty();
    }

    private void sending() {
        alerts.accept(alert, null, null);
        alerts.planned(alert.id(), 1);
        tallies.put(Tally.page(alert.id(), "page#000#", 2, List.of(chunk()), "z", true));
    }

    private void settle(DeliveryStatus status, Set<Integer> seats) {
        tallies.add(Seats.of(alert.id(), Channel.SMS, chunk().name(), status, seats));
    }

    private Chunk chunk() {
        return new Chunk(
                alert.id(),
                Channel.SMS,
                "a",
                0,
                List.of(
                        new Recipient("1", "+447700900001", "en", null, 0),
                        new Recipient("2", "+447700900002", "en", null, 1)));
    }

    private AlertState state() {
        return alerts.find(alert.id()).orElseThrow().state();
    }
}
