package org.communityalerts.port.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which unanswered calls are made again. */
public interface Redials {
    /** What comes after a call that reached nobody. */
    enum Next {
        /** The number is to be called once more. */
        AGAIN,
        /** It was called often enough. */
        NEVER,
        /** Another call was made since, or another report said so before. */
        NOTHING
    }

    /**
     * The call's delivery and what comes next.
     *
     * @param chunk the chunk that counts the delivery, or null if there is none
     * @param seat the recipient's in that chunk
     */
    record Missed(Next next, @Nullable String chunk, int seat) {}

    /**
     * Notes that a call reached nobody. Asked again about the same call it answers the same, until the next is made.
     *
     * @param most how often a call is made again
     * @param open whether the delivery is left open in the end, for a text to the same number
     */
    Missed missed(Deliveries.Key key, String callId, int most, boolean open, Instant now);
}
