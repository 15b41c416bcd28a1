package org.communityalerts.alert.accept;

import java.time.InstantSource;
import java.util.Optional;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.force.Act;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.force.ActLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An alert takes the place of another: that is an act on the other one, needs the right to stop it, and has an audit
 * entry of its own.
 */
public final class Replacement {
    /** Whether it may. */
    enum Verdict {
        ALLOWED,
        /** There is no such alert. */
        UNKNOWN,
        /** Somebody else issued it. */
        ANOTHERS,
        /** One of the two is an exercise. */
        UNLIKE
    }

    private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);

    private final Alerts alerts;
    private final ActLog trail;
    private final InstantSource clock;

    public Replacement(Alerts alerts, ActLog trail, InstantSource clock) {
        this.alerts = alerts;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param anybodys whether the caller may stop what others issued */
    Verdict of(Alert alert, boolean anybodys) {
        if (alert.replaces() == null) {
            return Verdict.ALLOWED;
        }
        Optional<Alert> other = alerts.find(alert.replaces()).map(found -> found.alert());
        if (other.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (!anybodys && !other.get().createdBy().equals(alert.createdBy())) {
            return Verdict.ANOTHERS;
        }
        return other.get().training() == alert.training() ? Verdict.ALLOWED : Verdict.UNLIKE;
    }

    /** Before it is done: what cannot be recorded is not done. */
    void begin(Act act) {
        trail.add(act);
    }

    /** Written after the act, which cannot be undone: if this fails, the entry that it was asked for stands alone. */
    void end(Act act, int status) {
        try {
            trail.add(act.ended(clock.instant(), act.target(), Integer.toString(status)));
        } catch (RuntimeException e) {
            LOG.error("the outcome of {} is not on the audit trail <- {}", act.request(), Causes.of(e));
        }
    }
}
