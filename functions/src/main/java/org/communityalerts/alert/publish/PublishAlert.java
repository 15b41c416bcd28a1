package org.communityalerts.alert.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.alert.Photos;
import org.communityalerts.port.alert.Site;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.Tallies;
import org.jspecify.annotations.Nullable;

/**
 * Brings the public files up to date with an alert. Every file is made from the record alone, so that doing it again,
 * or at the same time as another, changes nothing.
 */
public final class PublishAlert {
    /** Longer than the time between two refreshings. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final Alerts alerts;
    private final Publications publications;
    private final AlertFiles files;
    private final Incidents incidents;
    private final IncidentFiles pages;
    private final Tallies tallies;
    private final InstantSource clock;

    /** What is on record about what is published. */
    public record Record(Alerts alerts, Incidents incidents, Photos photos) {}

    /** @param past for how long what is over is shown */
    public PublishAlert(
            Record record,
            Site site,
            Places places,
            Tallies tallies,
            Issuer issuer,
            Duration past,
            InstantSource clock) {
        this.alerts = record.alerts();
        this.incidents = record.incidents();
        this.publications = new Publications(alerts, incidents, past);
        this.files = new AlertFiles(site, record, places, issuer);
        this.pages = new IncidentFiles(site, alerts, record.photos(), publications, places, issuer);
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Publishes the alert of that id as it stands now; whatever it takes the place of is marked so. */
    public void publish(String alertId) {
        AlertRecord row = alerts.find(alertId).orElseThrow();
        Incident incident = incident(row.alert());
        if (incident != null && row.wentOut()) {
            pages.write(incident, clock.instant());
        }
        if (!Publication.allows(row)) {
            return;
        }
        Publication own = publications.of(row, incident, clock.instant());
        boolean tooLate = !own.current() && !sentBefore(alertId);
        if (own.hasPage()) {
            // Also too late: the lists have it, as withdrawn or over, and lead to its page.
            publishOpenly(own);
        } else if (!tooLate) {
            files.writeCap(own);
        }
        count(row.alert(), tooLate ? own.standing().outcome() : DeliveryStatus.SENT);
    }

    /**
     * Brings the lists up to date, and the pages of the alerts that ended lately, and takes away what has long been over.
     * The files there are looked at first, so that none that is published meanwhile is taken away.
     */
    void refresh() {
        List<String> there = files.there();
        Instant since = clock.instant().minus(LATELY);
        publications.at(clock.instant()).stream()
                .filter(p -> p.changedAt().isAfter(since))
                .forEach(files::write);
        publications.incidentsEnding(since, clock.instant()).stream()
                .flatMap(id -> incidents.find(id).stream())
                .forEach(incident -> pages.write(incident, clock.instant()));
        writeLists();
        Set<String> shown = publications.all(clock.instant()).stream()
                .map(p -> p.alert().id())
                .collect(Collectors.toSet());
        there.stream().filter(path -> !Paths.isOf(path, shown)).forEach(files::remove);
    }

    private @Nullable Incident incident(Alert alert) {
        return alert.incident() == null
                ? null
                : incidents.find(alert.incident().id()).orElse(null);
    }

    private void publishOpenly(Publication own) {
        List<Publication> all = publications.at(clock.instant());
        Publication standing = find(all, own.alert().id()).orElse(own);
        if (publications.shows(standing, clock.instant())) {
            files.write(standing);
        }
        find(all, own.alert().replaces()).ifPresent(files::write);
        if (own.alert().incident() != null) {
            all.stream()
                    .filter(p -> p.isAbout(own.alert().incident().id()) && p != standing)
                    .forEach(files::write);
        }
        writeLists();
    }

    private static Optional<Publication> find(List<Publication> all, @Nullable String id) {
        return all.stream().filter(p -> p.alert().id().equals(id)).findFirst();
    }

    /** Looks again after writing: of two that write at once, the last has then seen all that the other saw. */
    private void writeLists() {
        List<Publication> written;
        do {
            written = publications.at(clock.instant());
            files.writeLists(written, clock.instant());
        } while (!written.equals(publications.at(clock.instant())));
    }

    private boolean sentBefore(String alertId) {
        Optional<Tally> tally = tallies.lastPage(alertId, Tally.WEB);
        return tally.map(Tally::settled)
                .map(settled -> settled.getOrDefault(Channel.WEB, Map.of()))
                .filter(counts -> counts.containsKey(DeliveryStatus.SENT))
                .isPresent();
    }

    private void count(Alert alert, DeliveryStatus status) {
        tallies.put(Tally.web(alert.id(), Map.of(status, 1)));
    }
}
