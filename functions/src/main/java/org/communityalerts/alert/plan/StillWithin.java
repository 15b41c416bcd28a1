package org.communityalerts.alert.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.force.Profiles;
import org.communityalerts.port.force.StaffNotices;

/**
 * Looks at its author's limits once more before an alert goes, and stops it if they were drawn closer than it reaches; of a
 * co-ordinator's alerts it notes the first that go out.
 */
public final class StillWithin {
    private static final String ITSELF = "PlanAlert";

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
    boolean goesOut(Alert alert) {
        List<Remit.Breach> breaches = remits.beyond(alert);
        if (breaches.isEmpty()) {
            note(alert);
            return true;
        }
        String why = breaches.stream().map(Remit.Breach::said).collect(Collectors.joining("; "));
        stop(alert.id(), "It goes beyond its author's limits by now: " + why);
        staff.tell(StaffNotice.trouble(alert.id(), alert.createdBy(), clock.instant()));
        return false;
    }

    /** As with any act, it is on the audit trail before it is done. */
    private void stop(String id, String why) {
        Instant now = clock.instant();
        var act = new Act(now, "planAlert", "function", "alert.stop", id, why, null, Act.ASKED, "beyond-" + id);
        trail.add(act);
        boolean stopped = alerts.stop(id, new Stop(ITSELF, why, now));
        trail.add(act.ended(clock.instant(), id, stopped ? "done" : "withdrawn or stopped meanwhile"));
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
