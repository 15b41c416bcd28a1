package org.communityalerts.domain.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What residents have in common.
 *
 * @param name its id: lower-case words with hyphens between
 * @param size how many residents are in it; kept beside them, so a few may be on their way
 * @param reviewedAt when somebody last looked at who is in it; null for never
 */
public record Group(
        String name,
        String description,
        Joining joining,
        int size,
        @Nullable Instant reviewedAt) {
    /** One that anybody may join, with nobody in it yet. */
    public static Group open(String name, String description) {
        return new Group(name, description, Joining.OPEN, 0, null);
    }

    /** Whether nothing about it may be public. */
    public boolean vetted() {
        return joining == Joining.VETTED;
    }

    /** Whether residents come into it by themselves. */
    public boolean open() {
        return joining == Joining.OPEN;
    }

    /** The same, with so many in it. */
    public Group sized(int counted) {
        return new Group(name, description, joining, counted, reviewedAt);
    }
}
