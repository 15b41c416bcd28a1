package org.communityalerts.port.delivery;

import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;

/** What each page and chunk of an alert came to. */
public interface Tallies {
    /** Writes a tally, in place of one of the same alert and part. */
    void put(Tally tally);

    /** Adds to what became of a chunk. */
    void add(Seats seats);

    /** All tallies of an alert, its chunks' included. */
    List<Tally> of(String alertId);

    /** What became of an alert's recipients, seat by seat. */
    List<Seats> seats(String alertId);

    /** The furthest page of an alert whose part begins so. */
    Optional<Tally> lastPage(String alertId, String pages);
}
