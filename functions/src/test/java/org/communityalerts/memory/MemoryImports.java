package org.communityalerts.memory;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.communityalerts.domain.resident.Import;
import org.communityalerts.domain.resident.Import.Rejection;
import org.communityalerts.domain.resident.Intake;
import org.communityalerts.port.resident.Imports;

/** Imports in memory, with the same conditions as the table. */
public final class MemoryImports implements Imports {
    private final Map<String, Import> imports = new HashMap<>();
    private final Map<String, TreeMap<Long, Rejection>> rejections = new HashMap<>();

    @Override
    public synchronized void create(Import fresh) {
        imports.put(fresh.id(), fresh);
        rejections.put(fresh.id(), new TreeMap<>());
    }

    @Override
    public synchronized Optional<Import> find(String id) {
        return Optional.ofNullable(imports.get(id));
    }

    @Override
    public synchronized boolean start(String id, String file, Intake intake) {
        Import i = imports.get(id);
        if (i.state() != Import.State.WAITING) {
            return false;
        }
        imports.put(
                id,
                new Import(
                        id,
                        Import.State.RUNNING,
                        i.createdBy(),
                        i.createdAt(),
                        file,
                        0,
                        Intake.Counts.NONE,
                        0,
                        null,
                        intake));
        return true;
    }

    @Override
    public synchronized boolean move(String id, Import.State from, Import.State to, String why) {
        Import i = imports.get(id);
        if (i.state() != from) {
            return false;
        }
        imports.put(
                id,
                new Import(
                        id,
                        to,
                        i.createdBy(),
                        i.createdAt(),
                        i.file(),
                        i.line(),
                        i.counts(),
                        i.rejected(),
                        why,
                        i.intake()));
        return true;
    }

    @Override
    public synchronized boolean advance(String id, long from, long to, Intake.Counts more, List<Rejection> rejected) {
        Import i = imports.get(id);
        rejected.forEach(r -> rejections.get(id).put(r.line(), r));
        if (i.line() != from) {
            return false;
        }
        imports.put(
                id,
                new Import(
                        id,
                        i.state(),
                        i.createdBy(),
                        i.createdAt(),
                        i.file(),
                        to,
                        i.counts().plus(more),
                        i.rejected() + rejected.size(),
                        i.why(),
                        i.intake()));
        return true;
    }

    @Override
    public synchronized Iterator<Rejection> rejections(String id) {
        return List.copyOf(rejections.get(id).values()).iterator();
    }
}
