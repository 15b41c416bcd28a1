package org.communityalerts.group;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.function.Consumer;

/** Every hour: the sizes of groups are counted anew. Deployed as {@code CountGroups}. */
public final class CountGroupsFunction implements Consumer<ScheduledEvent> {
    private final CountGroups room;

    public CountGroupsFunction(CountGroups room) {
        this.room = room;
    }

    @Override
    public void accept(ScheduledEvent event) {
        room.count();
    }
}
