package org.communityalerts.resident.group;

import java.util.List;
import java.util.function.Consumer;
import org.communityalerts.edge.Tick;
import org.communityalerts.port.Queue;

/** Every hour: the sizes of groups are counted anew, and pauses and places that are over are looked for. Deployed as {@code CountGroups}. */
public final class CountGroupsFunction implements Consumer<Tick> {
    private final CountGroups useCase;
    private final Queue<String> ends;

    /** @param ends where it is asked that pauses and places end */
    public CountGroupsFunction(CountGroups useCase, Queue<String> ends) {
        this.useCase = useCase;
        this.ends = ends;
    }

    @Override
    public void accept(Tick tick) {
        useCase.count();
        ends.send(List.of(EndPauses.ASKED, EndPlaces.ASKED));
    }
}
