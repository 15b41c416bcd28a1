package org.communityalerts.port;

import java.util.List;
import java.util.Optional;
import org.communityalerts.model.Tally;

/** What each page and chunk of an alert came to. */
public interface Tallies {
    /** Writes a tally, in place of one of the same alert and part. */
    void put(Tally tally);

    /** All tallies of an alert. */
    List<Tally> of(String alertId);

    /** The furthest page of an alert whose part begins so. */
    Optional<Tally> lastPage(String alertId, String pages);
}
