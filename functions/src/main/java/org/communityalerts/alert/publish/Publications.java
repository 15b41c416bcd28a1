package org.communityalerts.alert.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.alert.publish.Publication.Standing;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.jspecify.annotations.Nullable;

/** What the public may see of the alerts on record. */
final class Publications {
    /** Longer than an alert can last, so that no current one is missed. */
    private static final Duration LOOKED_AT = Duration.ofDays(60);

    private static final int PAGE = 200;

    /** In the order they go. */
    static final Comparator<Alert> IN_TIME = Comparator.comparing(Alert::goesAt).thenComparing(Alert::id);

    private final Alerts alerts;
    private final Incidents incidents;
    private final Duration past;

    /** @param past for how long what is over is shown */
    Publications(Alerts alerts, Incidents incidents, Duration past) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.past = past;
    }

    /** All pages that are shown, as they stand at that moment, newest first. */
    List<Publication> at(Instant now) {
        return all(now).stream().filter(Publication::hasPage).toList();
    }

    /** Those, and exercises. A successor that was stopped took nothing's place. */
    List<Publication> all(Instant now) {
        List<AlertRecord> rows = recent(now);
        Map<String, Incident> closed = closed();
        Map<String, Alert> successors = new HashMap<>();
        rows.stream()
                .filter(row -> row.stop() == null)
                .map(AlertRecord::alert)
                .filter(alert -> alert.replaces() != null)
                .forEach(alert -> successors.putIfAbsent(alert.replaces(), alert));
        later(rows).forEach(successors::putIfAbsent);
        return rows.stream()
                .map(row -> publication(row, successors.get(row.alert().id()), about(row, closed), now))
                .filter(publication -> shows(publication, now))
                .sorted(Comparator.comparing((Publication p) -> p.alert().goesAt())
                        .reversed())
                .toList();
    }

    /** For each alert of an incident that another has followed, the newest that has: one incident is one thread. */
    private static Map<String, Alert> later(List<AlertRecord> rows) {
        Map<String, List<Alert>> incidents = rows.stream()
                .filter(row -> row.stop() == null)
                .map(AlertRecord::alert)
                .filter(alert -> alert.incident() != null && !alert.training())
                .collect(Collectors.groupingBy(alert -> alert.incident().id()));
        Map<String, Alert> later = new HashMap<>();
        for (List<Alert> thread : incidents.values()) {
            Alert newest = Collections.max(thread, IN_TIME);
            thread.stream().filter(alert -> alert != newest).forEach(alert -> later.put(alert.id(), newest));
        }
        return later;
    }

    /** Whether one is shown at that moment. */
    boolean shows(Publication publication, Instant now) {
        return publication.shown(now, past);
    }

    /** How an alert stands by itself, as part of that incident. */
    Publication of(AlertRecord row, @Nullable Incident incident, Instant now) {
        return publication(row, null, incident, now);
    }

    /** The incidents whose page changes in that time, because an alert's life ends, or the time it is shown for. */
    Set<String> incidentsEnding(Instant since, Instant now) {
        return recent(now, AlertRecord::wentOut).stream()
                .map(AlertRecord::alert)
                .filter(alert -> alert.incident() != null)
                .filter(alert -> Stream.of(alert.expiresAt(), alert.expiresAt().plus(past))
                        .anyMatch(end -> end.isAfter(since) && !end.isAfter(now)))
                .map(alert -> alert.partOf().id())
                .collect(Collectors.toSet());
    }

    /** The newest incidents that do not go on, or did not once, by their ids: the others take nothing back. */
    private Map<String, Incident> closed() {
        return incidents.list(PAGE, null).incidents().stream()
                .filter(incident -> incident.state() != Incident.State.OPEN || incident.allClear() != null)
                .collect(Collectors.toMap(Incident::id, incident -> incident));
    }

    private static @Nullable Incident about(AlertRecord row, Map<String, Incident> closed) {
        InIncident in = row.alert().incident();
        return in == null ? null : closed.get(in.id());
    }

    private List<AlertRecord> recent(Instant now) {
        return recent(now, Publication::allows);
    }

    private List<AlertRecord> recent(Instant now, Predicate<AlertRecord> wanted) {
        Instant since = now.minus(LOOKED_AT);
        var recent = new ArrayList<AlertRecord>();
        String token = null;
        do {
            Alerts.Page page = alerts.list(PAGE, token);
            page.alerts().stream()
                    .filter(row -> row.alert().goesAt().isAfter(since))
                    .filter(wanted)
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
    private Publication publication(
            AlertRecord row, @Nullable Alert successor, @Nullable Incident incident, Instant now) {
        Alert alert = row.alert();
        if (row.stop() != null) {
            return new Publication(alert, Standing.STOPPED, row.stop().at(), null);
        }
        Instant takenBack = takenBack(alert, incident, now);
        if (takenBack != null) {
            return new Publication(alert, Standing.STOPPED, takenBack, null);
        }
        if (successor != null) {
            return new Publication(alert, Standing.REPLACED, successor.goesAt(), successor.id());
        }
        if (alert.expired(now)) {
            return new Publication(alert, Standing.EXPIRED, alert.expiresAt(), null);
        }
        return new Publication(alert, Standing.CURRENT, alert.goesAt(), null);
    }

    /** Since when an alert's words and photos are nobody's business any more, or null while they are. */
    private @Nullable Instant takenBack(Alert alert, @Nullable Incident incident, Instant now) {
        boolean atEnd = Kind.named(alert.kind()).goneAtEnd();
        if (incident != null && incident.state() == Incident.State.WITHDRAWN) {
            return alert.expired(now) ? alert.expiresAt() : alert.goesAt();
        }
        if (atEnd && incident != null && incident.allClear() != null && !alert.is(Step.ALL_CLEAR)) {
            Alert clear = alerts.find(incident.allClear()).orElseThrow().alert();
            // What goes on after it brings back nothing that was said before it.
            if (incident.state() == Incident.State.OVER || IN_TIME.compare(alert, clear) < 0) {
                return clear.goesAt();
            }
        }
        return atEnd && alert.expired(now) ? alert.expiresAt() : null;
    }
}
