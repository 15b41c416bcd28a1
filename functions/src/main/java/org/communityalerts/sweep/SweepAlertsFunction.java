package org.communityalerts.sweep;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.function.Consumer;

/** Every minute: what a crash left lying is picked up. Deployed as {@code SweepAlerts}. */
public final class SweepAlertsFunction implements Consumer<ScheduledEvent> {
    private final SweepAlerts room;

    public SweepAlertsFunction(SweepAlerts room) {
        this.room = room;
    }

    @Override
    public void accept(ScheduledEvent event) {
        room.sweep();
    }
}
