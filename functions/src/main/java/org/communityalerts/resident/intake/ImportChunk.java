package org.communityalerts.resident.intake;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.craft.person.Fault;
import org.communityalerts.domain.resident.Import;
import org.communityalerts.domain.resident.Import.Rejection;
import org.communityalerts.port.resident.Imports;

/** Lines of an import that are done together and noted together. */
final class ImportChunk {
    private static final int LARGEST = 500;

    private final String id;
    private final Imports imports;
    private final ImportRows rows;
    private final boolean dryRun;
    private final List<ResidentRow> sound = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long done;
    private long last;

    ImportChunk(Import begun, Imports imports, ImportRows rows) {
        this.id = begun.id();
        this.imports = imports;
        this.rows = rows;
        this.dryRun = begun.intake().dryRun();
        this.done = begun.line();
        this.last = done;
    }

    /** @param twin an earlier line that means the same person, or 0 */
    void add(ResidentRow row, long twin) {
        last = row.line();
        List<Fault> damage = row.damage();
        if (!damage.isEmpty()) {
            rejections.add(new Rejection(row.line(), ImportRows.reason(damage)));
        } else if (twin > 0) {
            rejections.add(new Rejection(row.line(), "has the id or an address of line " + twin));
        } else {
            sound.add(row);
        }
    }

    boolean full() {
        return sound.size() + rejections.size() >= LARGEST;
    }

    /** Puts the lines on record. False if another worker has gone on from the same line: this one stops. */
    boolean write() {
        if (last == done) {
            return true;
        }
        ImportRows.Result result = dryRun ? rows.tried(sound, id) : rows.put(sound, id);
        rejections.addAll(result.rejections());
        if (!imports.advance(id, done, last, result.counts(), rejections)) {
            return false;
        }
        done = last;
        sound.clear();
        rejections.clear();
        return true;
    }
}
