package org.communityalerts.desk.report;

import java.util.function.Consumer;
import org.communityalerts.edge.Tick;

/** Every minute: what alerts used up is counted for the report. Deployed as {@code CountUsage}. */
public final class CountUsageFunction implements Consumer<Tick> {
    private final CountUsage useCase;

    public CountUsageFunction(CountUsage useCase) {
        this.useCase = useCase;
    }

    @Override
    public void accept(Tick tick) {
        useCase.count();
    }
}
