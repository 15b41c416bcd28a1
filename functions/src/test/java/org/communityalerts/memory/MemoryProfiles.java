package org.communityalerts.memory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.port.force.Profiles;

/** What is settled about people, in a map. */
public final class MemoryProfiles implements Profiles {
    private final Map<String, Versioned<Profile>> profiles = new TreeMap<>();

    @Override
    public synchronized Optional<Profile> of(String person) {
        return Optional.ofNullable(profiles.get(person)).map(Versioned::value);
    }

    @Override
    public synchronized List<Versioned<Profile>> all() {
        return List.copyOf(profiles.values());
    }

    /** Without a condition, by nobody in particular. */
    public void keep(String person, String beat, Scheme scheme) {
        keep(person, beat, scheme, new Edit("administrator", Examples.NOW), before -> {});
    }

    @Override
    public synchronized Versioned<Profile> keep(
            String person, String beat, Scheme scheme, Edit by, Consumer<Versioned<?>> check) {
        Versioned<Profile> before = latest(person);
        check.accept(before);
        var profile = new Profile(person, beat, scheme, before.value().went());
        profiles.put(person, new Versioned<>(profile, before.version() + 1, by));
        return latest(person);
    }

    private Versioned<Profile> latest(String person) {
        return profiles.getOrDefault(person, new Versioned<>(new Profile(person, null, null, Set.of()), 0, null));
    }

    @Override
    public synchronized void went(String person, String alertId) {
        Profile before = latest(person).value();
        var more = new HashSet<>(before.went());
        more.add(alertId);
        profiles.put(person, latest(person).with(new Profile(person, before.beat(), before.scheme(), more)));
    }
}
