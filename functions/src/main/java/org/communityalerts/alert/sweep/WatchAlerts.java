package org.communityalerts.alert.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.alert.Alerts;

/** Tells how many alerts are under way, and how long one has waited for a second person. */
public final class WatchAlerts {
    private final Alerts alerts;
    private final Metrics metrics;
    private final InstantSource clock;

    public WatchAlerts(Alerts alerts, Metrics metrics, InstantSource clock) {
        this.alerts = alerts;
        this.metrics = metrics;
        this.clock = clock;
    }

    void look() {
        List<AlertRecord> open = alerts.open();
        Instant now = clock.instant();
        long waited = open.stream()
                .filter(alert -> alert.state() == AlertState.WAITING)
                .mapToLong(alert ->
                        Duration.between(alert.alert().createdAt(), now).toMinutes())
                .max()
                .orElse(0);
        metrics.add(null, Metrics.Name.OPEN_ALERTS, open.size());
        metrics.add(null, Metrics.Name.APPROVAL_WAITING, waited);
    }
}
