package org.communityalerts.edge;

import org.slf4j.Logger;

/** Writes faults to the log without their messages, which may quote an address or a text. */
final class Faults {
    private Faults() {}

    static void log(Logger log, String what, Throwable fault) {
        var line = new StringBuilder(what);
        for (Throwable t = fault; t != null; t = t.getCause()) {
            line.append(" <- ").append(t.getClass().getName());
            if (t.getStackTrace().length > 0) {
                line.append(" at ").append(t.getStackTrace()[0]);
            }
        }
        log.error("{}", line);
    }
}
