package org.communityalerts.alert.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawIncidentTest {
    private final Alert alert = Examples.everywhere().about(new InIncident("i1", "K7QF2", Step.FIRST));
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryQueue<String> published = new MemoryQueue<>();
    private final WithdrawIncident useCase =
            new WithdrawIncident(alerts, alerts.incidents, published, () -> Examples.NOW);

    @BeforeEach
    void the_alert_is_being_sent() {
        alerts.accept(alert, null, null);
        alerts.planned(alert.id(), 1);
    }

    @Test
    void nothing_more_is_sent_and_what_was_published_is_brought_up_to_date() {
        assertThat(useCase.withdraw("i1", alert.createdBy(), false, "found"))
                .contains(new WithdrawIncident.Result.Withdrawn());

        assertThat(alerts.find(alert.id()).orElseThrow().state()).isEqualTo(AlertState.STOPPED);
        Incident withdrawn = alerts.incidents.find("i1").orElseThrow();
        assertThat(withdrawn.state()).isEqualTo(Incident.State.WITHDRAWN);
        assertThat(withdrawn.withdrawal()).isEqualTo(new Stop(alert.createdBy(), "found", Examples.NOW));
        assertThat(published.drain()).containsExactly(alert.id());
    }

    @Test
    void only_who_opened_it_or_a_supervisor_may_and_others_change_nothing() {
        assertThat(useCase.withdraw("i1", "somebody else", false, null))
                .contains(new WithdrawIncident.Result.Anothers(Optional.of(alert)));
        assertThat(alerts.incidents.find("i1").orElseThrow().state()).isEqualTo(Incident.State.OPEN);
        assertThat(published.drain()).isEmpty();

        assertThat(useCase.withdraw("i1", "a supervisor", true, null))
                .contains(new WithdrawIncident.Result.Withdrawn());
    }

    @Test
    void who_opened_it_does_not_stop_what_others_said_about_it_since() {
        Alert others = colleagues();
        alerts.accept(others, null, null);
        alerts.planned(others.id(), 1);

        assertThat(useCase.withdraw("i1", alert.createdBy(), false, null))
                .contains(new WithdrawIncident.Result.Anothers(Optional.of(alert)));

        assertThat(alerts.find(others.id()).orElseThrow().state()).isEqualTo(AlertState.SENDING);
        assertThat(published.drain()).isEmpty();
        assertThat(useCase.withdraw("i1", "a supervisor", true, null))
                .contains(new WithdrawIncident.Result.Withdrawn());
        assertThat(alerts.find(others.id()).orElseThrow().state()).isEqualTo(AlertState.STOPPED);
    }

    @Test
    void there_is_nothing_to_withdraw_where_there_is_no_incident() {
        assertThat(useCase.withdraw("i2", alert.createdBy(), true, null)).isEmpty();
    }

    private static Alert colleagues() {
        Alert like = Examples.urgent();
        return new Alert(
                        like.id(),
                        like.content(),
                        like.audience(),
                        like.channels(),
                        like.severity(),
                        true,
                        false,
                        null,
                        "a colleague",
                        like.createdAt(),
                        like.expiresAt())
                .about(new InIncident("i1", "K7QF2", Step.UPDATE));
    }
}
