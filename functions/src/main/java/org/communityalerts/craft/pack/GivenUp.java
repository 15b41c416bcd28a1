package org.communityalerts.craft.pack;

import java.time.InstantSource;
import java.util.Optional;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.port.resident.Exports;

/** Exports as whoever asked for them finds them: a pack that was given up, when all tries were used, is noted as failed. */
public final class GivenUp implements Exports {
    private final Exports exports;
    private final PackFailures failures;
    private final InstantSource clock;

    public GivenUp(Exports exports, PackFailures failures, InstantSource clock) {
        this.exports = exports;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public void create(Export fresh) {
        exports.create(fresh);
    }

    @Override
    public Optional<Export> find(String id) {
        Optional<Export> found = exports.find(id);
        if (found.filter(pack -> pack.isGivenUp(clock.instant())).isEmpty()) {
            return found;
        }
        failures.note(found.get(), "It was not made in the hours in which it is tried.");
        return exports.find(id);
    }

    @Override
    public boolean replace(Export before, Export after) {
        return exports.replace(before, after);
    }
}
