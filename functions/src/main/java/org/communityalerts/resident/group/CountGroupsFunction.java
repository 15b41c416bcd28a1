package org.communityalerts.resident.group;

import java.util.function.Consumer;
import org.communityalerts.edge.Tick;

/** Every hour: the sizes of groups are counted anew. Deployed as {@code CountGroups}. */
public final class CountGroupsFunction implements Consumer<Tick> {
    private final CountGroups useCase;

    public CountGroupsFunction(CountGroups useCase) {
        this.useCase = useCase;
    }

    @Override
    public void accept(Tick tick) {
        useCase.count();
    }
}
