package org.communityalerts.sweep;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.function.Consumer;

/** Every minute: what a crash left lying is picked up. Deployed as {@code SweepAlerts}. */
public final class SweepAlertsFunction implements Consumer<ScheduledEvent> {
    private final SweepAlerts room;
    private final LapseApprovals approvals;
    private final WatchAlerts watch;

    public SweepAlertsFunction(SweepAlerts room, LapseApprovals approvals, WatchAlerts watch) {
        this.room = room;
        this.approvals = approvals;
        this.watch = watch;
    }

    @Override
    public void accept(ScheduledEvent event) {
        room.sweep();
        approvals.lapse();
        watch.look();
    }
}
