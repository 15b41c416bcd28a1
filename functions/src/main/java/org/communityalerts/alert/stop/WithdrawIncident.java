package org.communityalerts.alert.stop;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.jspecify.annotations.Nullable;

/** Takes back what was published about an incident: nothing more of it is sent, and its page, photos and words go. */
public final class WithdrawIncident {
    /** What came of it. */
    sealed interface Result {
        /** It is taken back. */
        record Withdrawn() implements Result {}

        /**
         * Somebody else issued one of its alerts, and only a supervisor may take back what another person published.
         *
         * @param first the alert that opened it, which tells who may see it
         */
        record Anothers(Optional<Alert> first) implements Result {}
    }

    private final Alerts alerts;
    private final Incidents incidents;
    private final Queue<String> published;
    private final InstantSource clock;

    /** @param published where the ids of alerts wait that the public pages are to show as they stand now */
    public WithdrawIncident(Alerts alerts, Incidents incidents, Queue<String> published, InstantSource clock) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.published = published;
        this.clock = clock;
    }

    /**
     * Withdraws the incident of that id, if there is one. Doing it again changes nothing.
     *
     * @param anybodys whether the person may take back what others published
     */
    Optional<Result> withdraw(String id, String by, boolean anybodys, @Nullable String reason) {
        return incidents.find(id).map(found -> {
            if (!anybodys && !wholly(found, by)) {
                return new Result.Anothers(
                        alerts.find(found.alerts().getFirst()).map(AlertRecord::alert));
            }
            var stop = new Stop(by, reason, clock.instant());
            incidents.withdraw(id, stop);
            // Read anew: one may have come since, and from now on none does.
            List<String> all = incidents.find(id).orElseThrow().alerts();
            all.forEach(alert -> alerts.stop(alert, stop));
            published.send(all);
            return new Result.Withdrawn();
        });
    }

    /** To take it back is to stop all its alerts: whoever opened it may not stop what others said about it since. */
    private boolean wholly(Incident incident, String person) {
        return incident.alerts().stream()
                .flatMap(id -> alerts.find(id).stream())
                .map(AlertRecord::alert)
                .allMatch(alert -> alert.createdBy().equals(person));
    }
}
