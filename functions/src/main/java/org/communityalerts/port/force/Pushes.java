package org.communityalerts.port.force;

import org.communityalerts.domain.delivery.Browser;

/** The way to a browser, by its maker's push service: none of them can read what is said. */
public interface Pushes {
    /** What came of it. */
    enum Outcome {
        TAKEN,
        /** The browser is not there any more. */
        GONE,
        /** It is to be tried again. */
        NOT_TAKEN
    }

    /** @param topic a later one of the same takes the place of one that still waits */
    Outcome push(Browser browser, String topic, String json);

    /** The public key that a browser asks for before it lets us push to it. */
    String key();
}
