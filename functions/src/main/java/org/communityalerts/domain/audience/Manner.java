package org.communityalerts.domain.audience;

import java.util.Set;
import org.communityalerts.domain.delivery.Channel;

/**
 * How somebody is reached: all that an estimate asks of a person.
 *
 * @param channels those they chose and have an address for
 * @param language the tag of the language they prefer
 */
public record Manner(Set<Channel> channels, String language) {
    public Manner {
        channels = Set.copyOf(channels);
    }
}
