package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Briefings;
import org.communityalerts.port.force.SettingsBook;
import org.junit.jupiter.api.Test;

/** What a sender is told before it begins is what the alerts and the settings would say themselves. */
public abstract class BriefingsContract {
    protected abstract Alerts alerts();

    protected abstract SettingsBook settings();

    protected abstract Briefings briefings();

    @Test
    void a_sender_is_told_of_the_alert_as_it_stands_and_of_what_the_force_has_settled() {
        Alert alert = Samples.alert();
        alerts().accept(alert, null, null);
        assertThat(briefings().of(alert.id())).isEqualTo(said(alert.id()));

        alerts().stop(alert.id(), new Stop("officer", null, alert.createdAt()));
        assertThat(briefings().of(alert.id())).isEqualTo(said(alert.id()));
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
