package org.communityalerts.resident.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.port.Queue;
import org.communityalerts.port.resident.Exports;
import org.communityalerts.port.resident.Files;
import org.communityalerts.port.resident.Roll;

/**
 * Writes everybody on record to a file that can be imported again. After each part it notes how far it is: whoever goes on
 * after a crash, or in another stint, goes on from there, and nobody is left out or there twice.
 */
public final class ExportResidents {
    private final Exports exports;
    private final Roll roll;
    private final Files files;
    private final Queue<String> continued;
    private final InstantSource clock;
    private final Duration budget;
    private final int partBytes;

    /**
     * @param budget how long one stint may go on; what is left then has another
     * @param partBytes how much is written at a time, at the least
     */
    public ExportResidents(
            Exports exports,
            Roll roll,
            Files files,
            Queue<String> continued,
            InstantSource clock,
            Duration budget,
            int partBytes) {
        this.exports = exports;
        this.roll = roll;
        this.files = files;
        this.continued = continued;
        this.clock = clock;
        this.budget = budget;
        this.partBytes = partBytes;
    }

    /** Continues an export from where it is; one that is not running, and a pack, is left alone. */
    public void run(String id) {
        exports.find(id)
                .filter(export -> export.isRunning() && export.about() == null)
                .flatMap(this::begun)
                .flatMap(this::written)
                .ifPresent(this::finish);
    }

    static String file(String id) {
        return "exports/" + id + ".csv";
    }

    /** What the file is called where somebody keeps it. */
    static String savedAs(Export export) {
        return "residents-" + Here.day(export.createdAt()) + ".csv";
    }

    /** Nothing if another worker goes on with it. */
    private Optional<Export> begun(Export export) {
        return export.upload() == null
                ? replaced(export, export.under(files.begin(file(export.id()))))
                : Optional.of(export);
    }

    /** Nothing if there is more to write in another stint, or another worker goes on with it. */
    private Optional<Export> written(Export begun) {
        Instant deadline = clock.instant().plus(budget);
        Optional<Export> export = Optional.of(begun);
        while (export.isPresent() && !export.get().isWritten()) {
            export = further(export.get());
            if (export.isPresent()
                    && !export.get().isWritten()
                    && !clock.instant().isBefore(deadline)) {
                continued.send(List.of(begun.id()));
                return Optional.empty();
            }
        }
        return export;
    }

    private Optional<Export> further(Export export) {
        var part = new ExportPart(export.parts().isEmpty());
        String next = export.next();
        do {
            Roll.Page page = roll.everybody(next);
            part.add(page.subscribers());
            next = page.next();
        } while (next != null && part.bytes() < partBytes);
        String written = files.part(
                file(export.id()),
                Objects.requireNonNull(export.upload()),
                export.parts().size() + 1,
                part.content());
        return replaced(export, export.and(written, part.rows(), next));
    }

    private void finish(Export export) {
        boolean whole = files.finish(file(export.id()), Objects.requireNonNull(export.upload()), export.parts());
        replaced(export, export.in(whole ? Export.State.FINISHED : Export.State.FAILED));
    }

    private Optional<Export> replaced(Export before, Export after) {
        return exports.replace(before, after) ? Optional.of(after) : Optional.empty();
    }
}
