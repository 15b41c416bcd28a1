package org.communityalerts.alert.sweep;

import java.util.function.Consumer;
import org.communityalerts.edge.Tick;

/** Every minute: what a crash left lying is picked up. Deployed as {@code SweepAlerts}. */
public final class SweepAlertsFunction implements Consumer<Tick> {
    private final SweepAlerts useCase;
    private final LapseApprovals approvals;
    private final WatchAlerts watch;
    private final RemindStaff staff;

    public SweepAlertsFunction(SweepAlerts useCase, LapseApprovals approvals, WatchAlerts watch, RemindStaff staff) {
        this.useCase = useCase;
        this.approvals = approvals;
        this.watch = watch;
        this.staff = staff;
    }

    @Override
    public void accept(Tick tick) {
        staff.remind();
        useCase.sweep();
        approvals.lapse();
        watch.look();
    }
}
