package org.communityalerts.model;

import java.util.Locale;

/** How far an alert has come as a whole. */
public enum AlertState {
    /** Written down; a second person must approve it before anybody is looked up. */
    WAITING,
    /** Written down and queued; nobody has been looked up yet. */
    ACCEPTED,
    /** Its audience is being read and written to. */
    SENDING,
    /** Every delivery has an outcome. */
    FINISHED,
    /** A second person said no. */
    REJECTED,
    /** No second person said anything in time. */
    LAPSED;

    /** The state's name on the wire, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
