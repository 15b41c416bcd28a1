package org.communityalerts.domain.resident;

import java.util.Set;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told.
 *
 * @param channels by which they want to be reached
 * @param language a BCP 47 tag: en or cy
 * @param quietHours when they do not want to be disturbed
 * @param wishes what they want to hear of
 */
public record Preferences(
        Set<Channel> channels, String language, @Nullable QuietHours quietHours, Wishes wishes) {
    public Preferences {
        channels = Set.copyOf(channels);
    }

    /** Of everything, at any hour. */
    public Preferences(Set<Channel> channels, String language) {
        this(channels, language, null, Wishes.NONE);
    }

    /** The same by those channels. */
    Preferences by(Set<Channel> others) {
        return with(others, quietHours, wishes);
    }

    /** The same, undisturbed in those hours, or null for none. */
    Preferences quiet(@Nullable QuietHours hours) {
        return with(channels, hours, wishes);
    }

    /** The same, to hear of that. */
    Preferences wishing(Wishes others) {
        return with(channels, quietHours, others);
    }

    private Preferences with(Set<Channel> others, @Nullable QuietHours hours, Wishes wanted) {
        return new Preferences(others, language, hours, wanted);
    }
}
