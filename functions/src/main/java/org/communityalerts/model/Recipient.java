package org.communityalerts.model;

/**
 * A subscriber whom an alert matches, with the address for one channel.
 *
 * @param language the tag of the language they prefer (BCP 47)
 */
public record Recipient(String subscriberId, String address, String language) {}
