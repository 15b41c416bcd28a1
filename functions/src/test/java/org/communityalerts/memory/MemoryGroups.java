package org.communityalerts.memory;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.port.audience.Groups;

/** Groups in memory. */
public final class MemoryGroups implements Groups {
    private final TreeMap<String, Group> groups = new TreeMap<>();

    private int lookedUp;

    public MemoryGroups(String... names) {
        for (String name : names) {
            create(Group.open(name, ""));
        }
    }

    @Override
    public Set<String> names() {
        lookedUp++;
        return Set.copyOf(groups.keySet());
    }

    @Override
    public List<Group> all() {
        lookedUp++;
        return List.copyOf(groups.values());
    }

    /** How often all of them were looked up. */
    public int lookedUp() {
        return lookedUp;
    }

    @Override
    public boolean create(Group group) {
        return groups.putIfAbsent(group.name(), group) == null;
    }

    @Override
    public boolean change(Group before, Group wanted) {
        Group now = groups.get(before.name());
        boolean same = now != null && now.joining() == before.joining();
        if (same) {
            groups.put(wanted.name(), wanted.sized(now.size()));
        }
        return same;
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
        groups.computeIfPresent(name, (_, before) -> before.sized(size));
    }
}
