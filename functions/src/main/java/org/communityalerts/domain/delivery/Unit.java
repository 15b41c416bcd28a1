package org.communityalerts.domain.delivery;

/** What a provider bills a channel by. */
public enum Unit {
    SEGMENT,
    MINUTE,
    MESSAGE,
    NOTHING
}
