package org.communityalerts.domain.resident;

import java.time.Instant;
import java.util.Locale;

/**
 * Why nothing is sent to an address.
 *
 * @param by who or what noted it
 */
public record Suppression(Reason reason, Instant at, String by) {
    /** What stands in the contacts for calls to a number, where its texts are another matter. */
    public static String ofCalls(String number) {
        return "calls to " + number;
    }

    /** What makes an address one that is not written to. */
    public enum Reason {
        /** The resident said stop. */
        OPT_OUT,
        /** Nothing arrives there. */
        BOUNCE,
        /** The resident reported an e-mail as unwanted. */
        COMPLAINT,
        /** The resident was taken off the record. */
        ERASED;

        /** The reason's name on the wire: opt-out, bounce, complaint or erased. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
