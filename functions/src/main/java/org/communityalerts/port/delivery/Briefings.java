package org.communityalerts.port.delivery;

import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.force.ForceSettings;

/** What whoever sends a chunk has to know before it begins. */
@FunctionalInterface
public interface Briefings {
    /** An alert as it stands, and what the force has settled by now. */
    record Briefing(AlertRecord alert, ForceSettings settings) {}

    /** That of an alert, which there must be. */
    Briefing of(String alertId);
}
