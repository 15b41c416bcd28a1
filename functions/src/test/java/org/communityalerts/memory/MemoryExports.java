package org.communityalerts.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.port.resident.Exports;

/** Exports in memory, with the same condition as the table. */
public final class MemoryExports implements Exports {
    private final Map<String, Export> exports = new HashMap<>();

    @Override
    public synchronized void create(Export fresh) {
        exports.put(fresh.id(), fresh);
    }

    @Override
    public synchronized Optional<Export> find(String id) {
        return Optional.ofNullable(exports.get(id));
    }

    @Override
    public synchronized boolean replace(Export before, Export after) {
        return exports.replace(before.id(), before, after);
    }
}
