package org.communityalerts.alert.stop;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.delivery.Tallies;
import org.jspecify.annotations.Nullable;

/** Stops an alert: from its answer on, only what was claimed before can still go. */
public final class StopAlert {
    /** What came of it. */
    sealed interface Result {
        /** It is stopped; this is how far it had come. */
        record Stopped(Progress progress) implements Result {}

        /** Somebody else issued it, and only a supervisor may stop another person's alert. */
        record Anothers(Alert alert) implements Result {}

        /** It had ended before. */
        record TooLate(AlertState state) implements Result {}
    }

    private final Alerts alerts;
    private final Incidents incidents;
    private final Tallies tallies;
    private final Queue<String> published;
    private final InstantSource clock;

    /** @param published where the ids of alerts wait that the public pages are to show as they stand now */
    public StopAlert(
            Alerts alerts, Incidents incidents, Tallies tallies, Queue<String> published, InstantSource clock) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.tallies = tallies;
        this.published = published;
        this.clock = clock;
    }

    /**
     * Stops the alert of that id, if there is one. Stopping it again changes nothing. One that is finished can be
     * stopped until its time is over: until then calls that nobody answered may be made again.
     *
     * @param anybodys whether the person may stop what others issued
     */
    Optional<Result> stop(String id, String by, boolean anybodys, @Nullable String reason) {
        return alerts.find(id).map(found -> {
            if (!anybodys && !found.alert().createdBy().equals(by)) {
                return new Result.Anothers(found.alert());
            }
            if (found.state() == AlertState.FINISHED && found.alert().expired(clock.instant())) {
                return new Result.TooLate(AlertState.FINISHED);
            }
            boolean stopped = alerts.stop(id, new Stop(by, reason, clock.instant()));
            return stopped ? stopped(found) : tooLate(id);
        });
    }

    private Result tooLate(String id) {
        AlertRecord now = alerts.find(id).orElseThrow();
        return now.state() == AlertState.STOPPED ? stopped(now) : new Result.TooLate(now.state());
    }

    private Result stopped(AlertRecord alert) {
        if (alert.alert().is(Step.ALL_CLEAR)) {
            incidents.reopen(alert.alert().partOf().id(), alert.alert().id());
        }
        if (alert.alert().hasPages()) {
            published.send(List.of(alert.alert().id()));
        }
        return new Result.Stopped(Progress.of(tallies.of(alert.alert().id()), alert.slices()));
    }
}
