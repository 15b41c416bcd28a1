package org.communityalerts.memory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.port.force.Profiles;

/** What is settled about people, in a map. */
public final class MemoryProfiles implements Profiles {
    private final Map<String, Profile> profiles = new TreeMap<>();

    @Override
    public synchronized Optional<Profile> of(String person) {
        return Optional.ofNullable(profiles.get(person));
    }

    @Override
    public synchronized List<Profile> all() {
        return List.copyOf(profiles.values());
    }

    @Override
    public synchronized void keep(String person, String beat, Scheme scheme) {
        Set<String> went = of(person).map(Profile::went).orElse(Set.of());
        profiles.put(person, new Profile(person, beat, scheme, went));
    }

    @Override
    public synchronized void went(String person, String alertId) {
        Profile before = of(person).orElse(new Profile(person, null, null, Set.of()));
        var more = new HashSet<>(before.went());
        more.add(alertId);
        profiles.put(person, new Profile(person, before.beat(), before.scheme(), more));
    }
}
