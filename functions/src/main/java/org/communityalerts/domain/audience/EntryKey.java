package org.communityalerts.domain.audience;

/** Names one audience entry: a subscriber's place in a group. */
public record EntryKey(String group, String key) {}
