package org.communityalerts.memory;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Integrator;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.port.force.Integrators;

/** The other systems that were let in, in memory. */
public final class MemoryIntegrators implements Integrators {
    private final Map<String, Integrator> integrators = new TreeMap<>();
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
    public void keep(String id, String name, Limits limits, Hook hook) {
        Integrator.Key key = find(id).map(Integrator::key).orElse(Integrator.Key.NONE);
        ever.add(id);
        integrators.put(id, new Integrator(id, name, limits, hook, key));
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
