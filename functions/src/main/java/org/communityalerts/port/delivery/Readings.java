package org.communityalerts.port.delivery;

import java.util.List;
import org.communityalerts.domain.delivery.Reading;

/** Whom each page of a fan-out met, kept for as long as deliveries are. */
public interface Readings {
    /** Keeps a reading beside those of the same page that came to others. */
    void keep(Reading reading);

    /** All readings of an alert, whichever pages were read twice. */
    List<Reading> of(String alertId);

    /** Whether there is any of an alert. */
    boolean has(String alertId);
}
