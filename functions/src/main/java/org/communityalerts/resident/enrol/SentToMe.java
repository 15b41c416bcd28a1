package org.communityalerts.resident.enrol;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.LatestAlert;
import org.jspecify.annotations.Nullable;

/** What went to a person of late, as only they may read it: so that they know whether a message was really from us. */
public final class SentToMe {
    private static final int MOST = 30;

    /**
     * An alert that went to one of the person's addresses.
     *
     * @param title null where the alert was withdrawn since
     * @param code what its page's address ends in; null if it has no page, or none any more
     */
    record Sent(
            Instant at,
            @Nullable Channel channel,
            @Nullable String title,
            @Nullable String code,
            boolean withdrawn) {}

    private final LatestAlert latest;
    private final Alerts alerts;

    public SentToMe(LatestAlert latest, Alerts alerts) {
        this.latest = latest;
        this.alerts = alerts;
    }

    /** The newest first. */
    List<Sent> of(Subscriber own) {
        return own.contacts().stream()
                .flatMap(address -> latest.newest(address, MOST).stream())
                .sorted(Comparator.comparing(LatestAlert.Last::at).reversed())
                .limit(MOST)
                .flatMap(this::sent)
                .toList();
    }

    private Stream<Sent> sent(LatestAlert.Last last) {
        return alerts.find(last.alertId()).stream().map(row -> sent(last, row));
    }

    private static Sent sent(LatestAlert.Last last, AlertRecord row) {
        Alert alert = row.alert();
        boolean withdrawn = row.stop() != null;
        InIncident incident = alert.hasPages() && !withdrawn ? alert.incident() : null;
        return new Sent(
                last.at(),
                last.channel(),
                withdrawn ? null : alert.content().title(),
                incident == null ? null : incident.code(),
                withdrawn);
    }
}
