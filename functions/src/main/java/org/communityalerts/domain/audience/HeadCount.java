package org.communityalerts.domain.audience;

import java.util.Map;

/** How many residents are counted under a key, by the manner they are reached in. */
public record HeadCount(CountKey key, Map<Manner, Integer> heads) {
    public HeadCount {
        heads = Map.copyOf(heads);
    }
}
