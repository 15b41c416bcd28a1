package org.communityalerts.alert.sweep;

import java.util.function.Consumer;
import org.communityalerts.domain.Causes;
import org.communityalerts.edge.Tick;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every minute: what a crash left lying is picked up, and digests go that are due. Deployed as {@code SweepAlerts}. */
public final class SweepAlertsFunction implements Consumer<Tick> {
    private static final Logger LOG = LoggerFactory.getLogger(SweepAlertsFunction.class);

    private final SweepAlerts useCase;
    private final SweepDigests digests;
    private final LapseApprovals approvals;
    private final WatchAlerts watch;
    private final RemindStaff staff;

    public SweepAlertsFunction(
            SweepAlerts useCase, SweepDigests digests, LapseApprovals approvals, WatchAlerts watch, RemindStaff staff) {
        this.useCase = useCase;
        this.digests = digests;
        this.approvals = approvals;
        this.watch = watch;
        this.staff = staff;
    }

    @Override
    public void accept(Tick tick) {
        try {
            staff.remind();
        } catch (RuntimeException e) {
            // A reminder can wait; what was lost is picked up all the same.
            LOG.error("staff could not be reminded <- {}", Causes.of(e));
        }
        useCase.sweep();
        approvals.lapse();
        watch.look();
        // Last: a fault of theirs keeps nothing else from being done.
        digests.sweep();
    }
}
