package org.communityalerts.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;

/** Digests that nobody is noted down for. */
final class Unexpected implements Digests {
    private final Digests digests;

    Unexpected(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void expect(LocalDate day, String subscriberId, Set<String> waitsAt) {}

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
    public boolean over(LocalDate day) {
        return digests.over(day);
    }

    @Override
    public void end(LocalDate day) {
        digests.end(day);
    }

    @Override
    public Optional<Way> direct(LocalDate day, String subscriberId, String address) {
        return digests.direct(day, subscriberId, address);
    }

    @Override
    public boolean redirect(LocalDate day, String subscriberId, Move move) {
        return digests.redirect(day, subscriberId, move);
    }

    @Override
    public void tells(Deliveries.Key key, List<String> alerts) {
        digests.tells(key, alerts);
    }

    @Override
    public Set<String> told(Deliveries.Key key) {
        return digests.told(key);
    }

    @Override
    public void done(LocalDate day, String subscriberId) {
        digests.done(day, subscriberId);
    }

    @Override
    public void done(LocalDate day, String subscriberId, String address) {
        digests.done(day, subscriberId, address);
    }

    @Override
    public Set<Waiting> waiting(LocalDate day, String subscriberId, Set<String> addresses) {
        return digests.waiting(day, subscriberId, addresses);
    }
}
