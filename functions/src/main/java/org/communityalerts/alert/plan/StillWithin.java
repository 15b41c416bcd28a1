package org.communityalerts.alert.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.force.Profiles;
import org.communityalerts.port.force.StaffNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at its author's limits once more before an alert goes, and stops it if they were drawn closer than it reaches; of a
 * co-ordinator's alerts it notes the first that go out.
 */
public final class StillWithin {
    private static final Logger LOG = LoggerFactory.getLogger(StillWithin.class);
    private static final String ITSELF = "PlanAlert";

    /**
     * How long the number that an alert was accepted or approved with holds, but for a few: whoever was told that it goes is
     * not told otherwise because one more person signed up since, and an alert that waits for nobody is planned within it.
     */
    private static final Duration COUNT_HOLDS = Duration.ofMinutes(5);

    private final Alerts alerts;
    private final Remits remits;
    private final Profiles profiles;
    private final ActLog trail;
    private final StaffNotices staff;
    private final InstantSource clock;

    /**
     * @param trail where a stop is written down
     * @param staff told of an alert that is stopped
     */
    public StillWithin(
            Alerts alerts, Remits remits, Profiles profiles, ActLog trail, StaffNotices staff, InstantSource clock) {
        this.alerts = alerts;
        this.remits = remits;
        this.profiles = profiles;
        this.trail = trail;
        this.staff = staff;
        this.clock = clock;
    }

    /** Whether it goes; one that does not is stopped. */
    boolean goesOut(AlertRecord found) {
        Alert alert = found.alert();
        Remits.Author author = remits.ofAuthor(alert);
        List<Remit.Breach> breaches = author.astray();
        if (breaches.isEmpty()) {
            breaches = wasJustCounted(found) ? author.clearlyBeyond() : author.beyond();
            if (!breaches.isEmpty() && alert.is(Step.ALL_CLEAR)) {
                // Nothing else closes its incident: it goes, and the force is told.
                tell(alert);
                breaches = List.of();
            }
        }
        if (breaches.isEmpty()) {
            note(alert);
            return true;
        }
        String why = breaches.stream().map(Remit.Breach::said).collect(Collectors.joining("; "));
        stop(alert, "It goes beyond its author's limits by now: " + why);
        return false;
    }

    /** Tells the force of one that was stopped here, as often as this is called; the notice goes once. */
    void tellIfStopped(AlertRecord found) {
        if (found.stop() != null && ITSELF.equals(found.stop().by())) {
            tell(found.alert());
        }
    }

    private void tell(Alert alert) {
        staff.tell(StaffNotice.trouble(alert.id(), alert.createdBy(), clock.instant()));
    }

    private boolean wasJustCounted(AlertRecord found) {
        Approval.Decision made =
                found.approval() == null ? null : found.approval().decision();
        Instant counted = made == null ? found.alert().createdAt() : made.at();
        return !clock.instant().isAfter(counted.plus(COUNT_HOLDS));
    }

    /** As with any act, it is on the audit trail before it is done. */
    private void stop(Alert alert, String why) {
        Instant now = clock.instant();
        String id = alert.id();
        var act = new Act(now, "planAlert", "function", "alert.stop", id, why, null, Act.ASKED, "beyond-" + id);
        trail.add(act);
        boolean stopped = alerts.stop(id, new Stop(ITSELF, why, now));
        alerts.find(id).ifPresent(this::tellIfStopped);
        end(act.ended(clock.instant(), id, stopped ? "done" : "withdrawn or stopped meanwhile"));
    }

    /** It is stopped and told: if this cannot be written, the record that it was to be stopped stands alone. */
    private void end(Act done) {
        try {
            trail.add(done);
        } catch (RuntimeException e) {
            LOG.error("the outcome of {} is not on the audit trail <- {}", done.request(), Causes.of(e));
        }
    }

    /** Those that went out are counted once however often they are planned, and no more of them than decide anything. */
    private void note(Alert alert) {
        boolean first = alert.scheme() != null
                && !alert.training()
                && profiles.of(alert.createdBy()).map(Profile::firstLeft).orElse(0) > 0;
        if (first) {
            profiles.went(alert.createdBy(), alert.id());
        }
    }
}
