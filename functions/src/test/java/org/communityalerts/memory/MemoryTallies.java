package org.communityalerts.memory;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.port.delivery.Tallies;

/** Tallies in memory: each written over by the next of the same part, seats added to. */
public class MemoryTallies implements Tallies {
    private final TreeMap<String, Tally> tallies = new TreeMap<>();
    private final TreeMap<String, Seats> seats = new TreeMap<>();

    @Override
    public synchronized void put(Tally tally) {
        tallies.put(tally.alertId() + "/" + tally.part(), tally);
    }

    @Override
    public synchronized void add(Seats more) {
        if (!more.isEmpty()) {
            seats.merge(more.alertId() + "/" + more.chunk(), more, MemoryTallies::union);
        }
    }

    @Override
    public synchronized List<Tally> of(String alertId) {
        var all = new TreeMap<>(tallies);
        seats.forEach((part, some) -> all.put(part, some.tally()));
        return all.values().stream().filter(t -> t.alertId().equals(alertId)).toList();
    }

    @Override
    public synchronized List<Seats> seats(String alertId) {
        return seats.values().stream().filter(s -> s.alertId().equals(alertId)).toList();
    }

    @Override
    public synchronized Optional<Tally> lastPage(String alertId, String pages) {
        return of(alertId).reversed().stream()
                .filter(t -> t.part().startsWith(pages))
                .findFirst();
    }

    private static Seats union(Seats a, Seats b) {
        var settled = new EnumMap<DeliveryStatus, Set<Integer>>(DeliveryStatus.class);
        settled.putAll(a.settled());
        b.settled().forEach((status, some) -> settled.merge(status, some, MemoryTallies::union));
        Set<Integer> elsewhere = union(a.elsewhere(), b.elsewhere());
        return new Seats(
                a.alertId(),
                a.channel(),
                a.chunk(),
                settled,
                elsewhere,
                union(a.segments(), b.segments()),
                union(a.codes(), b.codes()));
    }

    private static <K> Map<K, Set<Integer>> union(Map<K, Set<Integer>> a, Map<K, Set<Integer>> b) {
        var all = new HashMap<>(a);
        b.forEach((key, some) -> all.merge(key, some, MemoryTallies::union));
        return all;
    }

    private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
        var all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }
}
