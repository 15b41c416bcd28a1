package org.communityalerts.alert.sweep;

import java.util.function.Consumer;
import org.communityalerts.edge.Tick;

/** Every minute: what a crash left lying is picked up. Deployed as {@code SweepAlerts}. */
public final class SweepAlertsFunction implements Consumer<Tick> {
    private final SweepAlerts useCase;
    private final LapseApprovals approvals;
    private final WatchAlerts watch;

    public SweepAlertsFunction(SweepAlerts useCase, LapseApprovals approvals, WatchAlerts watch) {
        this.useCase = useCase;
        this.approvals = approvals;
        this.watch = watch;
    }

    @Override
    public void accept(Tick tick) {
        useCase.sweep();
        approvals.lapse();
        watch.look();
    }
}
