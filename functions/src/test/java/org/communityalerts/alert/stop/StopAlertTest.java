package org.communityalerts.alert.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryClearances;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryTallies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopAlertTest {
    private final Alert alert = Examples.everywhere();
    private Instant now = Examples.NOW;
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryQueue<String> published = new MemoryQueue<>();
    private final StopAlert useCase = new StopAlert(alerts, alerts.incidents, tallies, published, () -> now);

    @BeforeEach
    void the_alert_is_being_sent() {
        alerts.accept(alert, null, null);
        alerts.planned(alert.id(), 1);
    }

    @Test
    void nobody_is_cleared_after_a_stop() {
        var clearances = new MemoryClearances(alerts, new MemoryContacts());
        assertThat(clearances.of(alert.id(), "+447700900001", null)).isEqualTo(Clearance.CLEAR);
        stop();
        assertThat(clearances.of(alert.id(), "+447700900001", null)).isEqualTo(Clearance.STOPPED);
    }

    @Test
    void the_answer_says_how_far_it_had_come() {
        var recipients = List.of(
                new Recipient("a", "+447700900001", "en", null, 0), new Recipient("b", "+447700900002", "en", null, 1));
        var chunk = new Chunk(alert.id(), Channel.SMS, "x", 0, recipients);
        tallies.put(Tally.page(alert.id(), "page#000#", 2, List.of(chunk), "z", true));
        tallies.add(Seats.of(alert.id(), Channel.SMS, chunk.name(), DeliveryStatus.SENT, Set.of(0)));

        var stopped = (StopAlert.Result.Stopped) stop();

        assertThat(stopped.progress().channels().get(Channel.SMS))
                .containsAllEntriesOf(Map.of(DeliveryStatus.SENT, 1, DeliveryStatus.QUEUED, 1));
    }

    @Test
    void an_incident_whose_all_clear_is_stopped_goes_on() {
        alerts.accept(Examples.urgent().about(new InIncident("incident", "K7QF2", Step.FIRST)), null, null);
        Alert clear = Examples.byTextAlone().about(new InIncident("incident", "K7QF2", Step.ALL_CLEAR));
        alerts.accept(clear, null, null);
        alerts.incidents.end("incident", clear.id());

        useCase.stop(clear.id(), "officer", false, "not her after all");

        assertThat(alerts.incidents.find("incident").orElseThrow().state()).isEqualTo(Incident.State.OPEN);
    }

    @Test
    void stopping_again_changes_nothing() {
        stop();
        assertThat(stop()).isInstanceOf(StopAlert.Result.Stopped.class);
        assertThat(alerts.find(alert.id()).orElseThrow().stop().reason()).isEqualTo("found");
    }

    @Test
    void calls_that_are_made_again_after_all_else_is_finished_can_be_stopped() {
        var clearances = new MemoryClearances(alerts, new MemoryContacts());
        alerts.move(alert.id(), AlertState.SENDING, AlertState.FINISHED);
        assertThat(clearances.of(alert.id(), "+441174960001", null)).isEqualTo(Clearance.CLEAR);

        assertThat(stop()).isInstanceOf(StopAlert.Result.Stopped.class);

        assertThat(clearances.of(alert.id(), "+441174960001", null)).isEqualTo(Clearance.STOPPED);
        assertThat(alerts.find(alert.id()).orElseThrow().state()).isEqualTo(AlertState.STOPPED);
        assertThat(alerts.open()).as("what the sweep looks at").isEmpty();
    }

    @Test
    void the_public_page_is_told_at_once() {
        stop();
        assertThat(published.drain()).containsExactly(alert.id());
    }

    @Test
    void the_public_page_hears_nothing_of_an_alert_that_was_never_for_it() {
        Alert text = Examples.byTextAlone();
        alerts.accept(text, null, null);
        useCase.stop(text.id(), "officer", true, "found");
        assertThat(published.drain()).isEmpty();
    }

    @Test
    void what_finished_cannot_be_stopped_once_its_time_is_over() {
        alerts.move(alert.id(), AlertState.SENDING, AlertState.FINISHED);
        now = alert.expiresAt();
        assertThat(stop()).isEqualTo(new StopAlert.Result.TooLate(AlertState.FINISHED));
    }

    @Test
    void what_does_not_exist_cannot_be_stopped() {
        assertThat(useCase.stop("another", "officer", true, null)).isEmpty();
    }

    private StopAlert.Result stop() {
        return useCase.stop(alert.id(), "officer", true, "found").orElseThrow();
    }
}
