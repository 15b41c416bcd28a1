package org.communityalerts.model;

/**
 * A subscriber whom an alert matches, with the address for one channel.
 *
 * @param language the tag of the language they prefer (BCP 47)
 * @param quietHours when they do not want to be disturbed, or null
 */
public record Recipient(String subscriberId, String address, String language, QuietHours quietHours) {
    /** A recipient who may be disturbed at any hour. */
    public Recipient(String subscriberId, String address, String language) {
        this(subscriberId, address, language, null);
    }
}
