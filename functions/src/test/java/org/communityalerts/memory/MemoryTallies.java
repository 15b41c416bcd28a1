package org.communityalerts.memory;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.communityalerts.model.Tally;
import org.communityalerts.port.Tallies;

/** Tallies in memory, each written over by the next of the same part. */
public final class MemoryTallies implements Tallies {
    private final TreeMap<String, Tally> tallies = new TreeMap<>();

    @Override
    public synchronized void put(Tally tally) {
        tallies.put(tally.alertId() + "/" + tally.part(), tally);
    }

    @Override
    public synchronized List<Tally> of(String alertId) {
        return tallies.values().stream()
                .filter(t -> t.alertId().equals(alertId))
                .toList();
    }

    @Override
    public synchronized Optional<Tally> lastPage(String alertId, String pages) {
        return of(alertId).reversed().stream()
                .filter(t -> t.part().startsWith(pages))
                .findFirst();
    }
}
