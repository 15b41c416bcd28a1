package org.communityalerts.alert.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.alert.publish.Publication.Standing;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.port.alert.Alerts;

/** What the public may see of the alerts on record. */
final class Publications {
    /** Longer than an alert can last, so that no current one is missed. */
    private static final Duration LOOKED_AT = Duration.ofDays(60);

    private static final int PAGE = 200;

    private final Alerts alerts;
    private final Duration past;

    /** @param past for how long what is over is shown */
    Publications(Alerts alerts, Duration past) {
        this.alerts = alerts;
        this.past = past;
    }

    /** All pages that are shown, as they stand at that moment, newest first. */
    List<Publication> at(Instant now) {
        return all(now).stream().filter(Publication::hasPage).toList();
    }

    /** Those, and exercises. A successor that was stopped took nothing's place. */
    List<Publication> all(Instant now) {
        List<AlertRecord> rows = recent(now);
        Map<String, Alert> successors = new HashMap<>();
        rows.stream()
                .filter(row -> row.stop() == null)
                .map(AlertRecord::alert)
                .filter(alert -> alert.replaces() != null)
                .forEach(alert -> successors.putIfAbsent(alert.replaces(), alert));
        return rows.stream()
                .map(row -> publication(row, successors.get(row.alert().id()), now))
                .filter(publication -> shows(publication, now))
                .sorted(Comparator.comparing((Publication p) -> p.alert().goesAt())
                        .reversed())
                .toList();
    }

    /** Whether one is shown at that moment. */
    boolean shows(Publication publication, Instant now) {
        return publication.shown(now, past);
    }

    private List<AlertRecord> recent(Instant now) {
        Instant since = now.minus(LOOKED_AT);
        var recent = new ArrayList<AlertRecord>();
        String token = null;
        do {
            Alerts.Page page = alerts.list(PAGE, token);
            page.alerts().stream()
                    .filter(row -> row.alert().goesAt().isAfter(since))
                    .filter(Publication::allows)
                    .forEach(recent::add);
            boolean further = page.alerts().isEmpty()
                    || page.alerts()
                            .getLast()
                            .alert()
                            .createdAt()
                            .plus(Alert.LONGEST_AHEAD)
                            .isAfter(since);
            token = further ? page.nextToken() : null;
        } while (token != null);
        return recent;
    }

    /** How an alert stands; {@code successor} is null if none took its place. */
    static Publication publication(AlertRecord row, Alert successor, Instant now) {
        Alert alert = row.alert();
        if (row.stop() != null) {
            return new Publication(alert, Standing.STOPPED, row.stop().at(), null);
        }
        if (successor != null) {
            return new Publication(alert, Standing.REPLACED, successor.goesAt(), successor.id());
        }
        if (alert.expired(now)) {
            return new Publication(alert, Standing.EXPIRED, alert.expiresAt(), null);
        }
        return new Publication(alert, Standing.CURRENT, alert.goesAt(), null);
    }
}
