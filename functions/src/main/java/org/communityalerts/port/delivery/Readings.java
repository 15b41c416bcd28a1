package org.communityalerts.port.delivery;

import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Reading;

/** Whom each page of a fan-out met, kept for as long as deliveries are. */
public interface Readings {
    /** Keeps a reading beside those of the same page that came to others. */
    void keep(Reading reading);

    /** All readings of an alert, whichever pages were read twice; read as they are asked for. */
    Stream<Reading> each(String alertId);

    /** The same, all at once. */
    default List<Reading> of(String alertId) {
        return each(alertId).toList();
    }

    /** Whether there is any of an alert. */
    boolean has(String alertId);
}
