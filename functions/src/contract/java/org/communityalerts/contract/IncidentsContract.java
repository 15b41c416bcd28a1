package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Incident.State;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.junit.jupiter.api.Test;

/** What a store of incidents holds, whichever it is. */
public abstract class IncidentsContract {
    private final Alert first = Samples.first();
    private final String id = first.incident().id();

    protected abstract Alerts alerts();

    protected abstract Incidents incidents();

    @Test
    void an_incident_is_opened_by_its_first_alert_and_found_by_the_code_of_its_page() {
        alerts().accept(first, null, null);

        Incident opened = new Incident(
                id, first.incident().code(), "other", List.of(first.id()), State.OPEN, null, first.createdAt(), null);
        assertThat(incidents().find(id)).contains(opened);
        assertThat(incidents().coded(first.incident().code())).contains(opened);
        assertThat(alerts().find(first.id()).orElseThrow().alert()).isEqualTo(first);
        assertThat(alerts().find(id)).isEmpty();
    }

    @Test
    void the_same_request_opens_one_incident() {
        var key = new CallerKey("officer", UUID.randomUUID().toString());
        alerts().accept(first, key, "same");
        Alert again = Samples.first();
        alerts().accept(again, key, "same");

        assertThat(incidents().find(again.incident().id())).isEmpty();
        assertThat(incidents().coded(again.incident().code())).isEmpty();
    }

    @Test
    void no_two_incidents_have_one_code_and_whoever_comes_second_is_not_on_record() {
        alerts().accept(first, null, null);
        Alert second = Samples.alert()
                .about(new InIncident(
                        UUID.randomUUID().toString(), first.incident().code(), Step.FIRST));

        var key = new CallerKey("officer", UUID.randomUUID().toString());
        assertThatThrownBy(() -> alerts().accept(second, null, null)).isInstanceOf(Alerts.CodeTaken.class);
        assertThatThrownBy(() -> alerts().accept(second, key, "same")).isInstanceOf(Alerts.CodeTaken.class);
        assertThat(alerts().find(second.id())).isEmpty();
        assertThat(incidents().find(second.incident().id())).isEmpty();

        Alert recoded = second.recoded(new Random(1));
        assertThat(alerts().accept(recoded, key, "same")).isInstanceOf(Alerts.Acceptance.New.class);
        assertThat(incidents().coded(recoded.incident().code())).isPresent();
    }

    @Test
    void later_alerts_that_come_at_once_are_all_of_it_after_the_first() {
        alerts().accept(first, null, null);

        List<String> later = AtOnce.each(4, _ -> {
            Alert update = Samples.alert().about(found().later(Step.UPDATE));
            alerts().accept(update, null, null);
            return update.id();
        });

        assertThat(found().alerts()).startsWith(first.id()).hasSize(5).containsAll(later);
    }

    @Test
    void an_alert_about_no_incident_on_record_is_not_written_down() {
        Alert stray = Samples.alert().about(new InIncident(id, first.incident().code(), Step.UPDATE));

        assertThatThrownBy(() -> alerts().accept(stray, null, null)).isInstanceOf(RuntimeException.class);
        assertThat(alerts().find(stray.id())).isEmpty();
    }

    @Test
    public void it_is_over_by_one_all_clear_and_opened_again_if_that_one_is_stopped() {
        alerts().accept(first, null, null);

        assertThat(incidents().end(id, "clear")).isTrue();
        assertThat(incidents().end(id, "another")).isFalse();
        assertThat(found().allClear()).isEqualTo("clear");
        assertThat(incidents().reopen(id, "another")).isFalse();
        assertThat(found().state()).isEqualTo(State.OVER);
        assertThat(incidents().reopen(id, "clear")).isTrue();
        assertThat(found().state()).isEqualTo(State.OPEN);
        assertThat(found().allClear()).isNull();
    }

    @Test
    void an_update_opens_it_again_and_its_last_all_clear_stays_known_until_there_is_another_or_it_is_stopped() {
        alerts().accept(first, null, null);
        assertThat(incidents().goOn(id, "clear")).isFalse();
        incidents().end(id, "clear");

        assertThat(incidents().goOn(id, "another")).isFalse();
        assertThat(incidents().goOn(id, "clear")).isTrue();
        assertThat(found().state()).isEqualTo(State.OPEN);
        assertThat(found().allClear()).isEqualTo("clear");

        assertThat(incidents().end(id, "second")).isTrue();
        assertThat(incidents().reopen(id, "clear")).isFalse();
        incidents().goOn(id, "second");
        assertThat(incidents().reopen(id, "second")).isTrue();
        assertThat(found().allClear()).isNull();
    }

    @Test
    public void what_was_withdrawn_stays_so_and_nothing_comes_of_an_incident_that_there_is_not() {
        assertThat(incidents().withdraw(id, by("nobody"))).isFalse();
        assertThat(incidents().end(id, "clear")).isFalse();
        assertThat(incidents().find(id)).isEmpty();
        alerts().accept(first, null, null);

        incidents().end(id, "earlier");
        assertThat(incidents().withdraw(id, by("officer"))).isTrue();
        assertThat(incidents().end(id, "clear")).isFalse();
        assertThat(incidents().goOn(id, "earlier")).isFalse();
        assertThat(incidents().reopen(id, "earlier")).isFalse();
        assertThat(found().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void an_alert_that_comes_at_the_moment_its_incident_is_withdrawn_is_not_written_down() {
        alerts().accept(first, null, null);
        Alert late = Samples.alert().about(found().later(Step.UPDATE));
        incidents().withdraw(id, by("officer"));

        assertThatThrownBy(() -> alerts().accept(late, null, null)).isInstanceOf(Alerts.IncidentWithdrawn.class);
        assertThat(alerts().find(late.id())).isEmpty();
    }

    @Test
    void who_took_it_back_first_is_on_record_whoever_does_so_again() {
        alerts().accept(first, null, null);
        assertThat(found().withdrawal()).isNull();

        assertThat(incidents().withdraw(id, new Stop("officer", null, first.createdAt())))
                .isTrue();
        assertThat(incidents().withdraw(id, by("supervisor"))).isTrue();
        assertThat(found().withdrawal()).isEqualTo(new Stop("officer", null, first.createdAt()));
    }

    @Test
    void pages_go_on_where_the_last_one_ended_newest_first() {
        String rest = id.substring(1);
        List<String> ours = List.of("a" + rest, "b" + rest, "c" + rest);
        ours.forEach(each -> {
            Alert alert = Samples.first();
            alerts().accept(alert.about(new InIncident(each, alert.incident().code(), Step.FIRST)), null, null);
        });

        assertThat(listed()).filteredOn(ours::contains).containsExactlyElementsOf(ours.reversed());
    }

    private Stop by(String person) {
        return new Stop(person, "found", first.createdAt().plusSeconds(60));
    }

    private List<String> listed() {
        var all = new ArrayList<String>();
        String token = null;
        do {
            Incidents.Page page = incidents().list(2, token);
            page.incidents().forEach(found -> all.add(found.id()));
            token = page.nextToken();
        } while (token != null);
        return all;
    }

    private Incident found() {
        return incidents().find(id).orElseThrow();
    }
}
