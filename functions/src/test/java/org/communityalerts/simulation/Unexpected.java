package org.communityalerts.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.communityalerts.port.delivery.Digests;

/** Digests that nobody is noted down for. */
final class Unexpected implements Digests {
    private final Digests digests;

    Unexpected(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void expect(LocalDate day, String subscriberId) {}

    @Override
    public void due(LocalDate day, Consumer<List<String>> some) {
        digests.due(day, some);
    }

    @Override
    public boolean begun(LocalDate day) {
        return digests.begun(day);
    }

    @Override
    public void begin(LocalDate day) {
        digests.begin(day);
    }

    @Override
    public void done(LocalDate day, String subscriberId) {
        digests.done(day, subscriberId);
    }

    @Override
    public Set<String> waiting(String address, LocalDate day) {
        return digests.waiting(address, day);
    }
}
