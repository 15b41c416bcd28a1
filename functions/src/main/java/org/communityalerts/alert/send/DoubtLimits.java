package org.communityalerts.alert.send;

import java.time.Duration;
import java.time.Instant;
import org.communityalerts.domain.alert.Severity;

/**
 * How long a delivery may stay in doubt.
 *
 * @param lease how long an attempt may take; once it is over nothing of the attempt is still under way, and a message
 *     that the provider has no trace of did not go
 * @param whenUrgent how long the provider is asked before an urgent alert is sent again without knowing
 * @param whenRoutine how long it is asked before a routine one is reported as unknown
 */
public record DoubtLimits(Duration lease, Duration whenUrgent, Duration whenRoutine) {
    /** How many attempts are made of an urgent alert when the provider never says what became of them. */
    static final int MOST_ATTEMPTS = 3;

    public DoubtLimits {
        if (whenUrgent.compareTo(lease) < 0 || whenRoutine.compareTo(lease) < 0) {
            throw new IllegalArgumentException("a doubt lasts at least as long as an attempt");
        }
    }

    boolean attemptIsOver(Instant since, Instant now) {
        return !now.isBefore(since.plus(lease));
    }

    Instant end(Instant since, Severity severity) {
        return since.plus(severity.urgent() ? whenUrgent : whenRoutine);
    }
}
