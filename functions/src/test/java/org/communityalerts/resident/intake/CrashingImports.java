package org.communityalerts.resident.intake;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.communityalerts.domain.resident.Import;
import org.communityalerts.domain.resident.Import.Rejection;
import org.communityalerts.domain.resident.Intake;
import org.communityalerts.port.resident.Imports;

/** Imports whose reader dies just before it can note how far it is. */
record CrashingImports(Imports imports, BooleanSupplier now) implements Imports {
    @Override
    public void create(Import fresh) {
        imports.create(fresh);
    }

    @Override
    public Optional<Import> find(String id) {
        return imports.find(id);
    }

    @Override
    public boolean start(String id, String file, Intake intake) {
        return imports.start(id, file, intake);
    }

    @Override
    public boolean move(String id, Import.State from, Import.State to, String why) {
        return imports.move(id, from, to, why);
    }

    @Override
    public boolean advance(String id, long from, long to, Intake.Counts more, List<Rejection> rejections) {
        if (now.getAsBoolean()) {
            throw new IllegalStateException("crash");
        }
        return imports.advance(id, from, to, more, rejections);
    }

    @Override
    public Iterator<Rejection> rejections(String id) {
        return imports.rejections(id);
    }
}
