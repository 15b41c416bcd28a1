package org.communityalerts.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something on record, with how often it was written.
 *
 * @param version 1 when it is new, and one more with each change
 * @param last who wrote it last, or null where that was not noted
 */
public record Versioned<T>(T value, long version, @Nullable Edit last) {
    /** Another thing in its place, as if that were on record. */
    public Versioned<T> with(T other) {
        return new Versioned<>(other, version, last);
    }
}
