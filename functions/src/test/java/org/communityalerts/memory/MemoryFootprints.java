package org.communityalerts.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Footprints;

/** What sending has left about each address, in memory. */
public class MemoryFootprints implements Footprints {
    private final Map<String, List<Footprint>> footprints = new HashMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Set<Deliveries.Key> forgottenDigests = new HashSet<>();

    public void leave(String address, Footprint footprint) {
        footprints.computeIfAbsent(address, a -> new ArrayList<>()).add(footprint);
    }

    @Override
    public List<Footprint> of(String address) {
        return List.copyOf(footprints.getOrDefault(address, List.of()));
    }

    @Override
    public void forget(String address, String subscriberId) {
        footprints.remove(address);
    }

    @Override
    public void forgetDigests(String subscriberId) {
        forgotten.add(subscriberId);
    }

    @Override
    public void forgetDigests(String address, String subscriberId) {
        footprints
                .getOrDefault(address, new ArrayList<>())
                .removeIf(
                        one -> Digest.dayOf(one.alertId()).isPresent() && Digest.mayBeOf(one.alertId(), subscriberId));
    }

    @Override
    public void forgetDigest(Deliveries.Key digest) {
        forgottenDigests.add(digest);
    }

    /** The digests of which nothing is left. */
    public Set<Deliveries.Key> withoutDigest() {
        return Set.copyOf(forgottenDigests);
    }

    /** Those of whose digests nothing is left. */
    public Set<String> withoutDigests() {
        return Set.copyOf(forgotten);
    }
}
