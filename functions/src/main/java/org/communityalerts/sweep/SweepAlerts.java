package org.communityalerts.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.communityalerts.model.AlertRecord;
import org.communityalerts.model.AlertState;
import org.communityalerts.model.Progress;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.Queue;
import org.communityalerts.port.Tallies;

/** Picks up what a crash left lying: queues alerts that were never planned, and closes those that are done. */
public final class SweepAlerts {
    /** Long enough that the alert's own queue message has had its turn. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Alerts alerts;
    private final Tallies tallies;
    private final Queue<String> planned;
    private final InstantSource clock;

    public SweepAlerts(Alerts alerts, Tallies tallies, Queue<String> planned, InstantSource clock) {
        this.alerts = alerts;
        this.tallies = tallies;
        this.planned = planned;
        this.clock = clock;
    }

    /** Looks at every alert that is not finished. */
    void sweep() {
        Instant longAgo = clock.instant().minus(PATIENCE);
        for (AlertRecord open : alerts.open()) {
            switch (open.state()) {
                case ACCEPTED -> {
                    if (open.alert().createdAt().isBefore(longAgo)) {
                        planned.send(List.of(open.alert().id()));
                    }
                }
                case SENDING -> finishIfDone(open);
                case WAITING, FINISHED, REJECTED, LAPSED -> {}
            }
        }
    }

    /** Whom no chunk was queued for is not waited for: nobody reads a stopped alert's audience any further. */
    private void closeIfDone(AlertRecord open) {
        String id = open.alert().id();
        if (Progress.of(tallies.of(id), open.slices()).settled()) {
            alerts.close(id);
        }
    }

    private void finishIfDone(AlertRecord open) {
        String id = open.alert().id();
        if (Progress.of(tallies.of(id), open.slices()).finished()) {
            alerts.move(id, AlertState.SENDING, AlertState.FINISHED);
        }
    }
}
