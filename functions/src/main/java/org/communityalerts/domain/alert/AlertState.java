package org.communityalerts.domain.alert;

import java.util.Locale;

/** How far an alert has come as a whole. */
public enum AlertState {
    /** Written down; it waits for a second person's approval. */
    WAITING,
    /** Written down and queued; nobody has been looked up yet. */
    ACCEPTED,
    /** Its audience is being read and written to. */
    SENDING,
    /** Stopped by a person: nothing more of it is sent. */
    STOPPED,
    /** Every delivery has an outcome. */
    FINISHED,
    /** Its time was over before everybody could be written to. */
    EXPIRED,
    /** The second person said no; who issued it is still to be told. */
    REJECTED,
    /** Nobody decided on it in time. */
    LAPSED;

    /** Whether deliveries of an alert in this state may be sent. */
    public boolean sends() {
        return this == ACCEPTED || this == SENDING;
    }

    /** Whether somebody may still be reached: a call nobody answered is made again when all else is finished, too. */
    public boolean mayReach() {
        return sends() || this == FINISHED;
    }

    /** Whether a person can still stop an alert in this state: whatever may reach somebody can be stopped. */
    public boolean canBeStopped() {
        return this == WAITING || mayReach();
    }

    /** Whether nothing of an alert in this state is left to do. */
    public boolean closed() {
        return this == FINISHED || this == EXPIRED || this == LAPSED;
    }

    /** The state's name on the wire, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
