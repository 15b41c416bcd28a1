package org.communityalerts.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.force.Watch;
import org.communityalerts.port.force.Watches;

/** What people want to be told of, in a map. */
public final class MemoryWatches implements Watches {
    private final Map<String, Watch> watches = new HashMap<>();

    @Override
    public synchronized Optional<Watch> of(String person) {
        return Optional.ofNullable(watches.get(person));
    }

    @Override
    public synchronized List<Watch> all() {
        return List.copyOf(watches.values());
    }

    @Override
    public synchronized Watch revise(Watch usual, UnaryOperator<Watch> change) {
        return watches.compute(usual.person(), (person, before) -> change.apply(before == null ? usual : before));
    }
}
