package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.delivery.Briefings;
import org.communityalerts.port.force.SettingsBook;
import org.junit.jupiter.api.Test;

/** What a sender is told before it begins is what the alerts and the settings would say themselves. */
public abstract class BriefingsContract {
    protected abstract Alerts alerts();

    protected abstract SettingsBook settings();

    protected abstract Incidents incidents();

    protected abstract Briefings briefings(InstantSource clock);

    private Briefings briefings() {
        return briefings(InstantSource.system());
    }

    @Test
    void a_sender_is_told_of_the_alert_as_it_stands_and_of_what_the_force_has_settled() {
        Alert alert = Samples.alert();
        alerts().accept(alert, null, null);
        assertThat(briefings().of(alert.id())).isEqualTo(said(alert.id()));

        alerts().stop(alert.id(), new Stop("officer", null, alert.createdAt()));
        assertThat(briefings().of(alert.id())).isEqualTo(said(alert.id()));
    }

    @Test
    void of_what_still_waits_when_the_all_clear_has_gone_out_a_sender_is_told_that_it_is_over_and_of_nothing_else() {
        Alert first = Samples.first();
        Alert allClear = Samples.about(first, Step.ALL_CLEAR);
        Alert later = Samples.about(first, Step.UPDATE);
        List.of(first, allClear, later).forEach(alert -> alerts().accept(alert, null, null));
        Briefings afterAMinute = briefings(() -> first.goesAt().plusSeconds(60));
        assertThat(afterAMinute.of(first.id()).over()).isFalse();

        incidents().end(first.partOf().id(), allClear.id());

        assertThat(List.of(first, allClear, later))
                .extracting(alert -> afterAMinute.of(alert.id()).over())
                .containsExactly(true, false, false);
        assertThat(briefings(first::goesAt).of(first.id()).over())
                .as("nothing is asked in the first minute")
                .isFalse();
    }

    @Test
    void of_an_alert_that_is_not_on_record_a_sender_is_told_nothing() {
        assertThatThrownBy(() -> briefings().of("no alert")).isInstanceOf(NoSuchElementException.class);
    }

    private Briefings.Briefing said(String alertId) {
        return new Briefings.Briefing(
                alerts().find(alertId).orElseThrow(), settings().now());
    }
}
