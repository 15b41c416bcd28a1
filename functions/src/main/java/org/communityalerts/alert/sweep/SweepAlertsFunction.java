package org.communityalerts.alert.sweep;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.function.Consumer;

/** Every minute: what a crash left lying is picked up. Deployed as {@code SweepAlerts}. */
public final class SweepAlertsFunction implements Consumer<ScheduledEvent> {
    private final SweepAlerts useCase;
    private final LapseApprovals approvals;
    private final WatchAlerts watch;

    public SweepAlertsFunction(SweepAlerts useCase, LapseApprovals approvals, WatchAlerts watch) {
        this.useCase = useCase;
        this.approvals = approvals;
        this.watch = watch;
    }

    @Override
    public void accept(ScheduledEvent event) {
        useCase.sweep();
        approvals.lapse();
        watch.look();
    }
}
