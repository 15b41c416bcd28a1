package org.communityalerts.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.model.Import;
import org.communityalerts.model.Import.Rejection;
import org.communityalerts.port.Files;
import org.communityalerts.port.Imports;
import org.communityalerts.port.Queue;
import org.communityalerts.sheet.Sheet;
import org.communityalerts.sheet.SheetWriter;

/**
 * Reads a file of residents line by line. After every few hundred lines it notes how far it is: whoever goes on after a
 * crash goes on from there, and the lines since then are done again to no effect.
 */
public final class ImportResidents {
    private static final int CHUNK = 500;

    private final Imports imports;
    private final Files files;
    private final ImportRows rows;
    private final Queue<String> continued;
    private final InstantSource clock;
    private final Duration budget;

    /** @param budget how long one turn may go on; what is left then has another */
    public ImportResidents(
            Imports imports,
            Files files,
            ImportRows rows,
            Queue<String> continued,
            InstantSource clock,
            Duration budget) {
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.continued = continued;
        this.clock = clock;
        this.budget = budget;
    }

    /** Goes on with an import from where it is; nothing is done for one that is not running. */
    public void run(String id) {
        Optional<Import> found = imports.find(id);
        if (found.isEmpty() || found.get().state() != Import.State.RUNNING) {
            return;
        }
        try {
            Path file = java.nio.file.Files.createTempDirectory("import").resolve("residents.csv");
            try {
                files.fetch(upload(id), file);
                try (InputStream in = java.nio.file.Files.newInputStream(file)) {
                    read(in, found.get());
                }
            } finally {
                java.nio.file.Files.deleteIfExists(file);
                java.nio.file.Files.delete(file.getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Sheet.Unreadable e) {
            reject(id);
            imports.move(id, Import.State.RUNNING, Import.State.FAILED, e.getMessage());
        }
    }

    private void read(InputStream in, Import begun) {
        Instant deadline = clock.instant().plus(budget);
        Sheet sheet = Sheet.read(in);
        String unknown = sheet.unknown(Set.copyOf(ResidentRow.COLUMNS));
        if (!unknown.isEmpty()) {
            imports.move(
                    begun.id(),
                    Import.State.RUNNING,
                    Import.State.FAILED,
                    "the header names columns that are not known: " + unknown + "; known are "
                            + String.join(", ", ResidentRow.COLUMNS));
            return;
        }
        var twins = new Twins();
        var chunk = new Chunk(begun);
        while (sheet.hasNext()) {
            var row = new ResidentRow(sheet.next());
            long twin = twins.earlier(row);
            if (row.line() <= begun.line()) {
                continue;
            }
            chunk.add(row, twin);
            if (chunk.size() == CHUNK) {
                if (!chunk.write()) {
                    return;
                }
                if (!clock.instant().isBefore(deadline)) {
                    continued.send(List.of(begun.id()));
                    return;
                }
            }
        }
        if (chunk.write()) {
            reject(begun.id());
            imports.move(begun.id(), Import.State.RUNNING, Import.State.FINISHED, null);
        }
    }

    /** Writes the file of all rejected lines. */
    private void reject(String id) {
        files.write(rejected(id), out -> {
            try (var sheet = new SheetWriter(out, List.of("line", "reason"))) {
                imports.rejections(id).forEachRemaining(r -> sheet.row(List.of(Long.toString(r.line()), r.reason())));
            }
        });
    }

    static String upload(String id) {
        return "uploads/" + id + ".csv";
    }

    static String rejected(String id) {
        return "rejected/" + id + ".csv";
    }

    /** Lines that are done together and noted together. */
    private final class Chunk {
        private final String id;
        private long done;
        private long last;
        private final List<ResidentRow> sound = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();

        Chunk(Import begun) {
            id = begun.id();
            done = begun.line();
            last = done;
        }

        void add(ResidentRow row, long twin) {
            last = row.line();
            var damage = row.damage();
            if (!damage.isEmpty()) {
                rejections.add(new Rejection(row.line(), ImportRows.reason(damage)));
            } else if (twin > 0) {
                rejections.add(new Rejection(row.line(), "has the id or an address of line " + twin));
            } else {
                sound.add(row);
            }
        }

        int size() {
            return sound.size() + rejections.size();
        }

        /** False if another worker has gone on from the same line: this one stops. */
        boolean write() {
            if (last == done) {
                return true;
            }
            ImportRows.Result result = rows.put(sound, id);
            rejections.addAll(result.rejections());
            if (!imports.advance(id, done, last, result.imported(), rejections)) {
                return false;
            }
            done = last;
            sound.clear();
            rejections.clear();
            return true;
        }
    }
}
