package org.communityalerts.edge;

import org.communityalerts.model.Causes;
import org.slf4j.Logger;

/** Writes faults to the log. */
final class Faults {
    private Faults() {}

    static void log(Logger log, String what, Throwable fault) {
        log.error("{} <- {}", what, Causes.of(fault));
    }
}
