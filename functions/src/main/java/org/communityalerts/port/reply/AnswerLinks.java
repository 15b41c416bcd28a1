package org.communityalerts.port.reply;

import java.util.Optional;

/**
 * The links by which whoever got an alert by e-mail or on a device answers its question, and by which the device says that it
 * was shown: they hold nothing that gives the person away.
 */
public interface AnswerLinks {
    /**
     * Whose link it is.
     *
     * @param key tells the address apart, and does not give it away
     * @param subscriberId whose address it is now, if anybody's on record
     */
    record Whose(String key, Optional<String> subscriberId) {}

    /** The token for an address, good for that alert alone. */
    String token(String alertId, String address);

    /** Whose token it is; empty if we made no such token for that alert. */
    Optional<Whose> whose(String alertId, String token);
}
