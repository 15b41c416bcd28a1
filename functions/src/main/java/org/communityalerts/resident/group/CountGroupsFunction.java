package org.communityalerts.resident.group;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.function.Consumer;

/** Every hour: the sizes of groups are counted anew. Deployed as {@code CountGroups}. */
public final class CountGroupsFunction implements Consumer<ScheduledEvent> {
    private final CountGroups useCase;

    public CountGroupsFunction(CountGroups useCase) {
        this.useCase = useCase;
    }

    @Override
    public void accept(ScheduledEvent event) {
        useCase.count();
    }
}
