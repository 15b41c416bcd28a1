package org.communityalerts.resident.group;

import java.util.List;
import java.util.function.Consumer;
import org.communityalerts.edge.Tick;
import org.communityalerts.port.Queue;

/** Every hour: the sizes of groups are counted anew, and pauses that are over are looked for. Deployed as {@code CountGroups}. */
public final class CountGroupsFunction implements Consumer<Tick> {
    private final CountGroups useCase;
    private final Queue<String> pauses;

    /** @param pauses where it is asked that pauses end */
    public CountGroupsFunction(CountGroups useCase, Queue<String> pauses) {
        this.useCase = useCase;
        this.pauses = pauses;
    }

    @Override
    public void accept(Tick tick) {
        useCase.count();
        pauses.send(List.of(EndPauses.ASKED));
    }
}
