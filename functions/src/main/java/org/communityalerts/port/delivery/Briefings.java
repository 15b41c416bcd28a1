package org.communityalerts.port.delivery;

import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.force.SettingsBook;

/** What whoever sends a chunk has to know before it begins. */
@FunctionalInterface
public interface Briefings {
    /** An alert as it stands, and what the force has settled by now. */
    record Briefing(AlertRecord alert, ForceSettings settings) {}

    /** That of an alert, which there must be. */
    Briefing of(String alertId);

    /** Those of two books that are read one after the other. */
    static Briefings from(Alerts alerts, SettingsBook settings) {
        return alertId -> new Briefing(alerts.find(alertId).orElseThrow(), settings.now());
    }
}
