package org.communityalerts.memory;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.port.audience.Groups;

/** Groups in memory. */
public final class MemoryGroups implements Groups {
    private final TreeMap<String, Group> groups = new TreeMap<>();

    public MemoryGroups(String... names) {
        for (String name : names) {
            create(name, "");
        }
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(groups.keySet());
    }

    @Override
    public List<Group> all() {
        return List.copyOf(groups.values());
    }

    @Override
    public boolean create(String name, String description) {
        return groups.putIfAbsent(name, new Group(name, description, 0)) == null;
    }

    @Override
    public boolean describe(String name, String description) {
        return groups.computeIfPresent(name, (n, g) -> new Group(n, description, g.size())) != null;
    }

    @Override
    public boolean close(String name) {
        return groups.remove(name) != null;
    }

    @Override
    public void delete(String name) {
        groups.remove(name);
    }

    @Override
    public void resize(String name, int size) {
        groups.computeIfPresent(name, (n, g) -> new Group(n, g.description(), size));
    }
}
