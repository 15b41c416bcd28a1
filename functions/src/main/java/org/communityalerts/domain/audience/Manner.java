package org.communityalerts.domain.audience;

import java.util.Set;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached: all that an estimate asks of a person.
 *
 * @param channels those they chose and have an address for
 * @param language the tag of the language they prefer
 * @param about the kind of alert for which a count is changed by what people chose, {@link #PAUSED} for all that is not
 *     urgent, or null for the count itself
 */
public record Manner(
        Set<Channel> channels, String language, @Nullable String about) {
    /** What those who have paused take back of every alert that is not urgent. No kind has that word. */
    public static final String PAUSED = "paused";

    public Manner {
        channels = Set.copyOf(channels);
    }

    /** Of people whatever they are told of. */
    public Manner(Set<Channel> channels, String language) {
        this(channels, language, null);
    }

    /** Whether it counts on that occasion. */
    public boolean on(Occasion occasion) {
        return about == null || !occasion.urgent() && (about.equals(PAUSED) || about.equals(occasion.kind()));
    }
}
