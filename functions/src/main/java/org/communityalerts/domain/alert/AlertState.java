package org.communityalerts.domain.alert;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far an alert has come as a whole. */
public enum AlertState {
    /** Written down; it waits for a second person's approval. */
    WAITING,
    /** Written down, and approved if that was asked; it waits for its time. */
    SCHEDULED,
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
    /** The second person gave it back to be written anew; who issued it is still to be told. */
    RETURNED,
    /** Who issued it took it back before it went; they are still to be told. */
    WITHDRAWN,
    /** Nobody decided on it in time. */
    LAPSED;

    /** The state an alert is in when it is written down. */
    public static AlertState first(Alert alert, @Nullable Approval asked) {
        return asked != null ? WAITING : released(alert);
    }

    /** The state of an alert that waits for nobody: for its time, if it has one. */
    public static AlertState released(Alert alert) {
        return alert.sendAt() == null ? ACCEPTED : SCHEDULED;
    }

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
        return canBeWithdrawn() || mayReach();
    }

    /** Whether who issued an alert can still take it back: nothing of it has gone. */
    public boolean canBeWithdrawn() {
        return this == WAITING || this == SCHEDULED;
    }

    /** Whether an alert in this state went back to its author, to be written anew. */
    public boolean cameBack() {
        return this == RETURNED || this == WITHDRAWN;
    }

    /** Whether nobody was told by an alert in this state, and nobody will be. */
    public boolean toldNobody() {
        return cameBack() || this == REJECTED || this == LAPSED;
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
