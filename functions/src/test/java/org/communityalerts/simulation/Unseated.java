package org.communityalerts.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.port.delivery.Tallies;

/** Tallies that count heads, not seats: whoever is counted again is counted twice. */
final class Unseated implements Tallies {
    private final Tallies tallies;
    private int taken;

    Unseated(Tallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public void put(Tally tally) {
        tallies.put(tally);
    }

    @Override
    public void add(Seats seats) {
        var settled = seats.settled().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, counted -> next(counted.getValue().size())));
        tallies.add(new Seats(
                seats.alertId(),
                seats.channel(),
                seats.chunk(),
                settled,
                next(seats.elsewhere().size()),
                Map.of(),
                Map.of()));
    }

    private Set<Integer> next(int many) {
        int from = taken;
        taken += many;
        return IntStream.range(from, taken).boxed().collect(Collectors.toSet());
    }

    @Override
    public List<Tally> of(String alertId) {
        return tallies.of(alertId);
    }

    @Override
    public List<Seats> seats(String alertId) {
        return tallies.seats(alertId);
    }

    @Override
    public Optional<Tally> lastPage(String alertId, String pages) {
        return tallies.lastPage(alertId, pages);
    }
}
