package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Alerts.Acceptance;
import org.junit.jupiter.api.Test;

/** What a store of alerts holds, whichever it is. */
public abstract class AlertsContract {
    private final Alert alert = Samples.alert();
    private final String id = alert.id();
    private final CallerKey key = new CallerKey("officer", UUID.randomUUID().toString());

    protected abstract Alerts alerts();

    /** An alert that no other test has. */
    protected static Alert another() {
        return Samples.alert();
    }

    @Test
    void an_alert_is_read_as_it_was_accepted() {
        assertThat(alerts().accept(alert, null, null)).isEqualTo(new Acceptance.New(AlertRecord.accepted(alert, null)));

        assertThat(alerts().find(id)).contains(new AlertRecord(alert, AlertState.ACCEPTED, 0));
        assertThat(isOpen()).isTrue();
    }

    @Test
    void what_was_known_of_an_alert_when_it_was_accepted_is_kept_with_it() {
        Alert few = alert.counted(true);
        alerts().accept(few, null, null);

        assertThat(alerts().find(id).orElseThrow().alert()).isEqualTo(few);
    }

    @Test
    void whom_a_follow_up_is_for_is_settled_until_it_goes_and_never_after() {
        Alert followUp = alert.following(reached("first", "second"));
        alerts().accept(alert.following(reached("first")), null, null);

        boolean before = alerts().settle(followUp);
        alerts().planned(id, 3);
        boolean after = alerts().settle(alert.following(reached("third")));

        assertThat(before).isTrue();
        assertThat(after).isFalse();
        assertThat(alerts().find(id)).contains(new AlertRecord(followUp, AlertState.SENDING, 3));
    }

    private Audience reached(String... by) {
        Audience whom = alert.audience();
        return new Audience(
                whom.areas(),
                whom.groups(),
                whom.exclude(),
                whom.words(),
                new Reached("incident", List.of(by), false, null));
    }

    @Test
    void the_same_request_under_the_same_key_makes_one_alert() {
        alerts().accept(alert, key, "same");

        assertThat(alerts().accept(Samples.alert(), key, "same"))
                .isEqualTo(new Acceptance.Repeated(AlertRecord.accepted(alert, null)));
        assertThat(alerts().accept(Samples.alert(), key, "other")).isEqualTo(new Acceptance.Clash());
        assertThat(alerts().earlier(key, "other")).contains(new Acceptance.Clash());
    }

    @Test
    public void of_many_under_one_key_at_once_one_is_accepted() {
        List<Boolean> accepted = AtOnce.each(8, _ -> isNew(Samples.alert()));

        assertThat(accepted).containsOnlyOnce(true);
    }

    @Test
    void two_callers_under_one_key_get_an_alert_each() {
        var theirs = new CallerKey("colleague", key.key());
        Alert other = Samples.alert();
        alerts().accept(alert, key, "same");

        assertThat(alerts().accept(other, theirs, "same"))
                .isEqualTo(new Acceptance.New(AlertRecord.accepted(other, null)));
        assertThat(alerts().accept(Samples.alert(), key, "same"))
                .isEqualTo(new Acceptance.Repeated(AlertRecord.accepted(alert, null)));
    }

    @Test
    void an_alert_is_never_written_over() {
        alerts().accept(alert, null, null);

        assertThatThrownBy(() -> alerts().accept(alert, null, null)).isInstanceOf(RuntimeException.class);
    }

    @Test
    public void an_alert_is_moved_from_the_state_it_is_in_alone() {
        alerts().accept(alert, null, null);

        assertThat(alerts().move(id, AlertState.SENDING, AlertState.FINISHED)).isFalse();
        assertThat(state()).isEqualTo(AlertState.ACCEPTED);
        alerts().planned(id, 3);
        assertThat(alerts().find(id)).contains(new AlertRecord(alert, AlertState.SENDING, 3));
        assertThat(AtOnce.each(4, _ -> alerts().move(id, AlertState.SENDING, AlertState.FINISHED)))
                .containsOnlyOnce(true);
        assertThat(isOpen()).isFalse();
    }

    @Test
    public void a_stop_stands_whoever_plans_or_finishes_the_alert() {
        alerts().accept(alert, null, null);
        var stop = new Stop("sergeant", "false alarm", Samples.NOW);
        assertThat(alerts().stop(id, stop)).isTrue();
        alerts().planned(id, 3);

        assertThat(alerts().move(id, AlertState.SENDING, AlertState.FINISHED)).isFalse();
        assertThat(alerts().stop(id, new Stop("another", null, Samples.NOW))).isFalse();
        assertThat(alerts().find(id)).contains(new AlertRecord(alert, AlertState.STOPPED, 3, null, stop));
        assertThat(isOpen()).isTrue();
        alerts().close(id);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void what_waits_is_decided_once() {
        alerts().accept(alert, asked(), key, "same");
        assertThat(state()).isEqualTo(AlertState.WAITING);
        Approval decided = asked().decided(new Approval.Decision("sergeant", Samples.NOW, "no", false));

        assertThat(alerts().decide(id, decided, AlertState.REJECTED)).isTrue();
        assertThat(alerts().decide(id, decided, AlertState.ACCEPTED)).isFalse();
        assertThat(alerts().find(id)).contains(new AlertRecord(alert, AlertState.REJECTED, 0, decided, null));
        assertThat(isOpen()).isTrue();
        assertThat(alerts().stop(id, new Stop("officer", null, Samples.NOW))).isFalse();
    }

    @Test
    void an_alert_with_a_time_waits_for_it_and_what_has_begun_is_not_withdrawn() {
        Alert later = Samples.later();
        alerts().accept(later, null, null);

        assertThat(alerts().find(later.id())).contains(new AlertRecord(later, AlertState.SCHEDULED, 0));
        assertThat(alerts().move(later.id(), AlertState.SCHEDULED, AlertState.ACCEPTED))
                .isTrue();
        assertThat(alerts().withdraw(later.id(), stop())).isFalse();
    }

    @Test
    void what_was_withdrawn_is_neither_started_nor_decided_nor_stopped() {
        Alert later = Samples.later();
        alerts().accept(later, null, null);
        alerts().accept(alert, asked(), null, null);

        for (String withdrawn : List.of(later.id(), id)) {
            assertThat(alerts().withdraw(withdrawn, stop())).isTrue();
            assertThat(alerts().move(withdrawn, AlertState.SCHEDULED, AlertState.ACCEPTED))
                    .isFalse();
            assertThat(alerts().decide(withdrawn, asked(), AlertState.ACCEPTED)).isFalse();
            assertThat(alerts().stop(withdrawn, stop())).isFalse();
            assertThat(alerts().find(withdrawn).orElseThrow().stop()).isEqualTo(stop());
        }
    }

    @Test
    public void of_a_start_and_a_withdrawal_at_once_one_comes_true() {
        Alert later = Samples.later();
        alerts().accept(later, null, null);

        List<Boolean> done = AtOnce.each(
                8,
                turn -> turn % 2 == 0
                        ? alerts().withdraw(later.id(), stop())
                        : alerts().move(later.id(), AlertState.SCHEDULED, AlertState.ACCEPTED));

        assertThat(done).containsOnlyOnce(true);
    }

    private static Stop stop() {
        return new Stop("officer", null, Samples.NOW);
    }

    @Test
    void nothing_comes_of_an_alert_that_there_is_not() {
        assertThat(alerts().move(id, AlertState.ACCEPTED, AlertState.SENDING)).isFalse();
        assertThat(alerts().decide(id, asked(), AlertState.ACCEPTED)).isFalse();
        assertThat(alerts().stop(id, new Stop("officer", null, Samples.NOW))).isFalse();
        alerts().planned(id, 3);
        alerts().close(id);

        assertThat(alerts().find(id)).isEmpty();
        assertThat(alerts().accept(alert, null, null)).isEqualTo(new Acceptance.New(AlertRecord.accepted(alert, null)));
    }

    @Test
    void pages_go_on_where_the_last_one_ended_newest_first() {
        List<String> ours = Stream.of(2, 1, 0)
                .map(hours -> Samples.alert(
                        "0%07d-0000-7000-8000-%s".formatted(9 - hours, id.substring(24)),
                        Samples.NOW.minus(Duration.ofHours(hours))))
                .peek(one -> alerts().accept(one, null, null))
                .map(Alert::id)
                .toList();

        assertThat(listed()).filteredOn(ours::contains).containsExactlyElementsOf(ours.reversed());
    }

    private List<String> listed() {
        var all = new ArrayList<String>();
        String token = null;
        do {
            Alerts.Page page = alerts().list(2, token);
            page.alerts().forEach(found -> all.add(found.alert().id()));
            token = page.nextToken();
        } while (token != null);
        return all;
    }

    /** A request that is refused while another is under way is made again. */
    private boolean isNew(Alert one) {
        for (int i = 0; i < 100; i++) {
            try {
                return alerts().accept(one, key, "same") instanceof Acceptance.New;
            } catch (RuntimeException busy) {
                Thread.yield();
            }
        }
        throw new IllegalStateException("refused again and again");
    }

    private AlertState state() {
        return alerts().find(id).orElseThrow().state();
    }

    private boolean isOpen() {
        return alerts().open().stream().anyMatch(open -> open.alert().id().equals(id));
    }

    private static Approval asked() {
        return new Approval("everywhere", 10, new BigDecimal("0.50"), Samples.NOW.plus(Duration.ofHours(1)), null);
    }
}
