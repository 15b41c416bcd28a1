package org.communityalerts.desk.report;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.function.Consumer;

/** Every minute: what alerts used up is counted for the report. Deployed as {@code CountUsage}. */
public final class CountUsageFunction implements Consumer<ScheduledEvent> {
    private final CountUsage useCase;

    public CountUsageFunction(CountUsage useCase) {
        this.useCase = useCase;
    }

    @Override
    public void accept(ScheduledEvent event) {
        useCase.count();
    }
}
