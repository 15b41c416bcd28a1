package org.communityalerts.resident.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communityalerts.craft.sheet.Sheet;
import org.communityalerts.craft.sheet.SheetWriter;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.resident.Import;
import org.communityalerts.port.Queue;
import org.communityalerts.port.resident.Files;
import org.communityalerts.port.resident.Imports;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of residents line by line. After every few hundred lines it notes how far it is: whoever goes on after a
 * crash goes on from there, and the lines since then are done again to no effect.
 */
public final class ImportResidents {
    private final Imports imports;
    private final Files files;
    private final ImportRows rows;
    private final Queue<String> continued;
    private final InstantSource clock;
    private final Duration budget;

    /** @param budget how long one stint may go on; what is left then has another */
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

    /** Continues an import from where it is; one that is not running is left alone. */
    public void run(String id) {
        Optional<Import> found = imports.find(id);
        if (found.isEmpty() || found.get().state() != Import.State.RUNNING) {
            return;
        }
        try {
            Path file = java.nio.file.Files.createTempDirectory("import").resolve("residents.csv");
            try {
                if (files.fetch(upload(id), Objects.requireNonNull(found.get().file()), file)) {
                    read(file, found.get());
                } else {
                    fail(id, "its file was replaced after the start, or is gone: begin another import");
                }
            } finally {
                java.nio.file.Files.deleteIfExists(file);
                java.nio.file.Files.delete(file.getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Sheet.Unreadable e) {
            fail(id, e.getMessage());
        }
    }

    private void read(Path file, Import begun) throws IOException {
        if (begun.line() == 0) {
            check(file);
        }
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            read(in, begun);
        }
    }

    /** Before the first line is taken. */
    private static void check(Path file) throws IOException {
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            Sheet.check(in);
        }
    }

    private void read(InputStream in, Import begun) throws IOException {
        Sheet sheet = Sheet.read(in);
        String wrong = new ColumnNames(begun.intake().columns()).wrong(sheet);
        if (!wrong.isEmpty()) {
            fail(begun.id(), wrong);
            return;
        }
        var chunk = new ImportChunk(begun, imports, rows);
        if (readAll(sheet, chunk, begun) && chunk.write()) {
            reject(begun.id());
            imports.move(begun.id(), Import.State.RUNNING, Import.State.FINISHED, null);
        }
    }

    /** False if another worker goes on with it. */
    private boolean readAll(Sheet sheet, ImportChunk chunk, Import begun) {
        Instant deadline = clock.instant().plus(budget);
        var twins = new Twins();
        var names = new ColumnNames(begun.intake().columns());
        while (sheet.hasNext()) {
            var row = new ResidentRow(names.ours(sheet.next()));
            long twin = twins.earlier(row);
            if (row.line() <= begun.line()) {
                continue;
            }
            chunk.add(row, twin);
            if (chunk.full() && !(chunk.write() && inTime(begun.id(), deadline))) {
                return false;
            }
        }
        return true;
    }

    private boolean inTime(String id, Instant deadline) {
        if (clock.instant().isBefore(deadline)) {
            return true;
        }
        continued.send(List.of(id));
        return false;
    }

    private void fail(String id, @Nullable String why) {
        reject(id);
        imports.move(id, Import.State.RUNNING, Import.State.FAILED, why);
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

    /** What the rows that were not imported are called where somebody keeps them. */
    static String savedAs(Import asked) {
        return "rows-not-imported-" + Here.day(asked.createdAt()) + ".csv";
    }
}
