package org.communityalerts.domain.audience;

import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.QuietHours;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber as a fan-out meets them: where they are, which groups they are in and how they want to be reached.
 *
 * @param key {@code geohash#subscriberId}
 * @param groups the groups the subscriber is in, so that whoever is to be left out is known without another read
 * @param language the tag of the language they prefer (BCP 47)
 * @param addresses an address for each channel the subscriber chose
 * @param quietHours when they do not want to be disturbed
 */
public record AudienceEntry(
        String key,
        Point point,
        Set<String> groups,
        String language,
        Map<Channel, String> addresses,
        @Nullable QuietHours quietHours) {
    public AudienceEntry {
        groups = Set.copyOf(groups);
        addresses = Map.copyOf(addresses);
    }

    /** The subscriber's id. */
    public String subscriberId() {
        return key.substring(key.indexOf('#') + 1);
    }

    /** How this subscriber is reached. */
    public Manner manner() {
        return new Manner(channels(), language);
    }

    /** The channels this subscriber chose. */
    public Set<Channel> channels() {
        return addresses.keySet();
    }
}
