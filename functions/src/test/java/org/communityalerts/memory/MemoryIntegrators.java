package org.communityalerts.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Integrator;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.port.force.Integrators;

/** The other systems that were let in, in memory. */
public final class MemoryIntegrators implements Integrators {
    private final Map<String, Integrator> integrators = new TreeMap<>();
    private final Map<String, Versioned<Boolean>> versions = new HashMap<>();
    private final Set<String> ever = new HashSet<>();

    @Override
    public Optional<Integrator> find(String id) {
        return Optional.ofNullable(integrators.get(id));
    }

    @Override
    public List<Integrator> all() {
        return List.copyOf(integrators.values());
    }

    @Override
    public Optional<Versioned<Integrator>> latest(String id) {
        return find(id).map(found ->
                new Versioned<>(found, version(id).version(), version(id).last()));
    }

    /** Without a condition, by nobody in particular. */
    public void keep(String id, String name, Limits limits, Hook hook) {
        keep(id, new Terms(name, limits, hook), new Edit("administrator", Examples.NOW), before -> {});
    }

    @Override
    public Versioned<Integrator> keep(String id, Terms terms, Edit by, Consumer<Versioned<?>> check) {
        Integrator.Key key = find(id).map(Integrator::key).orElse(Integrator.Key.NONE);
        check.accept(latest(id).isPresent() ? version(id) : new Versioned<>(true, 0, null));
        ever.add(id);
        versions.put(id, new Versioned<>(true, version(id).version() + 1, by));
        integrators.put(id, new Integrator(id, terms.name(), terms.limits(), terms.hook(), key));
        return latest(id).orElseThrow();
    }

    private Versioned<Boolean> version(String id) {
        return versions.getOrDefault(id, new Versioned<>(true, 0, null));
    }

    @Override
    public Optional<Integrator> rekey(String id, Instant made) {
        return Optional.ofNullable(integrators.computeIfPresent(id, (same, old) -> {
            Instant before = old.key().made() == null ? made : old.key().made();
            return new Integrator(id, old.name(), old.limits(), old.hook(), new Integrator.Key(made, before));
        }));
    }

    @Override
    public boolean remove(String id) {
        return integrators.remove(id) != null;
    }

    @Override
    public boolean wasLetIn(String id) {
        return ever.contains(id);
    }
}
