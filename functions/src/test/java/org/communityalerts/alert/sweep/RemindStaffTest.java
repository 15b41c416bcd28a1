package org.communityalerts.alert.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryNoticeLog;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindStaffTest {
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryQueue<StaffNotice> queue = new MemoryQueue<>();
    private final MemoryNoticeLog told = new MemoryNoticeLog();
    private final MemoryTallies tallies = new MemoryTallies();
    private final Alert alert = Examples.urgent();
    private Instant now = alert.createdAt().plusSeconds(30);

    @Test
    void an_approval_that_a_crash_kept_quiet_is_told_by_the_sweep_for_ten_minutes() {
        alerts.accept(alert, waiting(), null, null);
        remind();
        now = alert.createdAt().plus(Duration.ofMinutes(11));
        remind();

        assertThat(queue.drain()).singleElement().satisfies(notice -> {
            assertThat(notice.id()).isEqualTo(alert.id() + "-approval");
            assertThat(notice.kind()).isEqualTo(StaffNotice.Kind.APPROVAL);
        });
    }

    @Test
    void of_alerts_that_go_one_after_the_other_one_is_told_of() {
        for (int day = 2; day >= 1; day--) {
            Alert one = Examples.alert("day-" + day, new Area.Everywhere(), Set.of(), Severity.SEVERE)
                    .at(alert.createdAt().plus(Duration.ofHours(day)))
                    .inSeries("day-1");
            alerts.accept(one, waiting(), null, null);
        }
        remind();
        told.later();
        remind();

        assertThat(queue.drain())
                .singleElement()
                .satisfies(notice -> assertThat(notice.id()).isEqualTo("day-1-approval"));
    }

    @Test
    void a_decision_that_a_crash_kept_quiet_is_told_by_the_sweep() {
        alerts.accept(alert, waiting(), null, null);
        alerts.decide(
                alert.id(), waiting().decided(new Approval.Decision("boss", now, "No", false)), AlertState.REJECTED);
        remind();

        assertThat(queue.drain()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(StaffNotice.Kind.DECISION);
            assertThat(notice.person()).isEqualTo(alert.createdBy());
        });
    }

    @Test
    void what_has_waited_or_was_decided_ten_minutes_ago_is_known_or_no_news() {
        now = alert.createdAt().plus(Duration.ofMinutes(10));
        alerts.accept(alert, waiting(), null, null);
        remind();
        var decided = waiting().decided(new Approval.Decision("boss", alert.createdAt(), "No", false));
        alerts.decide(alert.id(), decided, AlertState.REJECTED);
        remind();
        alerts.accept(Examples.everywhere(), null, null, null);
        remind();

        assertThat(queue.drain()).isEmpty();
    }

    @Test
    void two_alerts_that_wait_are_told_of_each() {
        alerts.accept(alert, waiting(), null, null);
        alerts.accept(
                Examples.alert("another", new Area.Everywhere(), Set.of(), Severity.SEVERE), waiting(), null, null);
        remind();

        assertThat(queue.drain()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        // failed, went, waiting, seconds since it went, urgent, trouble
        "10, 40, 0, 30, true, true",
        "10, 41, 0, 30, true, false",
        "9, 0, 0, 30, true, false",
        "10, 0, 0, 30, false, true",
        "0, 0, 1, 301, true, true",
        "0, 0, 1, 300, true, false",
        "0, 0, 0, 301, true, false",
        "0, 1, 1, 301, true, false",
        "1, 0, 1, 301, true, false",
        "1, 1, 1, 301, true, false",
        "0, 0, 1, 301, false, false"
    })
    void
            one_in_five_of_ten_and_more_that_failed_is_trouble_and_so_is_an_urgent_alert_that_nobody_has_after_five_minutes(
                    int failed, int went, int waiting, int seconds, boolean urgent, boolean trouble) {
        Alert one =
                Examples.alert("one", new Area.Everywhere(), Set.of(), urgent ? Severity.SEVERE : Severity.MODERATE);
        alerts.accept(one, null, null, null);
        alerts.planned(one.id(), 1);
        int all = failed + went + waiting;
        tallies.put(new Tally(
                one.id(),
                "page#000#",
                all,
                Map.of(Channel.SMS, all),
                Map.of(Channel.SMS, Map.of(DeliveryStatus.FAILED, failed, DeliveryStatus.SENT, went)),
                null,
                false));
        now = one.createdAt().plusSeconds(seconds);
        remind();

        assertThat(queue.drain()).hasSize(trouble ? 1 : 0);
    }

    @Test
    void an_urgent_alert_that_nobody_has_is_trouble_though_its_page_is_there() {
        inTrouble();
        tallies.put(Tally.web(alert.id(), Map.of(DeliveryStatus.SENT, 1)));
        remind();

        assertThat(queue.drain()).hasSize(1);
    }

    @Test
    void an_alert_that_goes_out_as_it_should_is_no_news() {
        alerts.accept(alert, null, null, null);
        alerts.planned(alert.id(), 1);
        remind();

        assertThat(queue.drain()).isEmpty();
    }

    @Test
    void trouble_is_handed_over_once_however_many_minutes_it_lasts() {
        inTrouble();
        for (int minute = 0; minute < 30; minute++) {
            remind();
            told.later();
            now = now.plus(Duration.ofMinutes(1));
        }

        assertThat(queue.drain())
                .singleElement()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo(StaffNotice.Kind.TROUBLE));
    }

    @Test
    void what_the_queue_did_not_take_is_handed_over_the_next_minute() {
        inTrouble();
        var full = new RemindStaff(alerts, tallies, new FullQueue(), told, () -> now);
        assertThatThrownBy(full::remind).hasMessage("the queue is full");
        told.later();
        remind();

        assertThat(queue.drain()).hasSize(1);
    }

    /** An urgent alert that nobody has though it began a while ago. */
    private void inTrouble() {
        alerts.accept(alert, null, null, null);
        alerts.planned(alert.id(), 1);
        tallies.put(new Tally(
                alert.id(), "page#000#", 5, Map.of(Channel.SMS, 5), Map.of(Channel.SMS, Map.of()), null, false));
        now = alert.createdAt().plus(Duration.ofMinutes(6));
    }

    private record FullQueue() implements Queue<StaffNotice> {
        @Override
        public void send(List<StaffNotice> records) {
            throw new IllegalStateException("the queue is full");
        }

        @Override
        public void sendLater(StaffNotice notice, Duration delay) {
            throw new IllegalStateException("the queue is full");
        }

        @Override
        public boolean idle() {
            return false;
        }
    }

    private Approval waiting() {
        return new Approval("many", 9_000, BigDecimal.TEN, alert.createdAt().plus(Duration.ofHours(4)), null);
    }

    private void remind() {
        new RemindStaff(alerts, tallies, queue, told, () -> now).remind();
    }
}
