package org.communityalerts.domain.delivery;

import java.util.Locale;
import java.util.Optional;
import org.communityalerts.domain.Words;

/**
 * How one call ended, as the provider reports it.
 *
 * @param address the number that was called
 * @param callId the provider's own id of the call
 * @param seconds how long it lasted, once answered
 */
public record CallEnd(String alertId, String address, String callId, How how, int seconds) {
    private static final int MINUTE = 60;

    /** How a call can end. */
    public enum How {
        /** Somebody, or a machine that takes messages, answered. */
        COMPLETED,
        BUSY,
        NO_ANSWER,
        /** The number cannot be called. */
        FAILED,
        /** It was taken back before anybody answered. */
        CANCELED;

        /** The provider's own word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The end of that word of the provider's; empty if the call has not ended. */
        public static Optional<How> of(String word) {
            return Words.find(values(), How::word, word);
        }
    }

    /** What is billed: each minute begun counts whole. */
    public int minutes() {
        return (seconds + MINUTE - 1) / MINUTE;
    }
}
