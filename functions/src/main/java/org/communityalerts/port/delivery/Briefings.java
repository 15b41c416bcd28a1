package org.communityalerts.port.delivery;

import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.force.ForceSettings;

/** What whoever sends a chunk has to know before it begins. */
@FunctionalInterface
public interface Briefings {
    /**
     * An alert as it stands, and what the force has settled by now.
     *
     * @param over whether an all-clear has gone out since; nobody asks in its first minute
     */
    record Briefing(AlertRecord alert, boolean over, ForceSettings settings) {
        /** Of one that no all-clear has followed. */
        public Briefing(AlertRecord alert, ForceSettings settings) {
            this(alert, false, settings);
        }

        /** The alert as whoever sends is to take it: one that is over is sent to nobody else, as if it were stopped. */
        public AlertRecord toSend() {
            return over ? alert.in(AlertState.STOPPED) : alert;
        }
    }

    /** That of an alert, which there must be. */
    Briefing of(String alertId);
}
