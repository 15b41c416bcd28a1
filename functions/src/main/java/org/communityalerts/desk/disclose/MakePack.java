package org.communityalerts.desk.disclose;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.communityalerts.craft.pack.GivenUp;
import org.communityalerts.craft.pack.Manifest;
import org.communityalerts.craft.pack.PackFailures;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Disclosure.Subject;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.port.resident.Exports;
import org.communityalerts.port.resident.Files;

/**
 * Makes the packs that were asked for, each at one go: file by file onto the function's disk, so that memory holds no more
 * of a large one than of a small. One that a crash cut short is made again, over what there is; one that takes longer than there is
 * time has failed, and is not tried in vain.
 */
public final class MakePack {
    private final Exports exports;
    private final Files files;
    private final Map<Subject, Contents> contents;
    private final Signing signing;
    private final PackFailures failures;
    private final InstantSource clock;
    private final Duration budget;

    /** @param budget how long one may take */
    public MakePack(
            Exports exports,
            Files files,
            AlertPack ofAlert,
            ResidentPack ofResident,
            Signing signing,
            PackFailures failures,
            InstantSource clock,
            Duration budget) {
        this.exports = new GivenUp(exports, failures, clock);
        this.files = files;
        this.contents = Map.of(Subject.ALERT, ofAlert, Subject.RESIDENT, ofResident);
        this.signing = signing;
        this.failures = failures;
        this.clock = clock;
        this.budget = budget;
    }

    /** Makes the pack of that id, unless it is made or given up; an export of everybody on record is left alone. */
    public void run(String id) {
        exports.find(id)
                .filter(export -> export.isRunning() && export.about() != null)
                .ifPresent(this::make);
    }

    private void make(Export export) {
        try {
            if (made(export, about(export))) {
                exports.replace(export, export.in(Export.State.FINISHED));
            } else {
                failures.note(export, "What it is about is not on record any more.");
            }
        } catch (InTime.Over e) {
            failures.note(export, "It is larger than can be made in one run.");
        }
    }

    static String file(Export pack) {
        return "exports/" + pack.id() + ".zip";
    }

    /** What it is called where somebody keeps it; it names nobody. */
    static String savedAs(Export pack) {
        return "pack-" + about(pack).subject().word() + "-" + Here.day(pack.createdAt()) + ".zip";
    }

    static Disclosure about(Export pack) {
        return Objects.requireNonNull(pack.about(), "it is an export of everybody");
    }

    /** Residents are not told who of the force works for them, but in what role. */
    private static String askedBy(Export export, Disclosure about) {
        return about.subject() == Subject.RESIDENT ? "administrator" : export.createdBy();
    }

    private boolean made(Export export, Disclosure about) {
        Instant until = clock.instant().plus(budget);
        var made = new AtomicBoolean();
        files.write(file(export), out -> {
            var pack = new PackWriter(new InTime(out, clock, until), export.createdAt());
            made.set(Objects.requireNonNull(contents.get(about.subject())).write(export, about, pack));
            var manifest = Manifest.about(
                    about.subject().word(), about.id(), export.createdAt(), askedBy(export, about), about.reason());
            pack.seal(manifest, signing.seal(), signing.key().get(), signing.publicUrl());
        });
        return made.get();
    }
}
