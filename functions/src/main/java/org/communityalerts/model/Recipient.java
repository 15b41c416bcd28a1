package org.communityalerts.model;

/** A subscriber whom an alert matches, with the address for one channel. */
public record Recipient(String subscriberId, String address) {}
