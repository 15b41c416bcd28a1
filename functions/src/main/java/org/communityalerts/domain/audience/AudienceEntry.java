package org.communityalerts.domain.audience;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber as a fan-out meets them: where they are, which groups they are in and how they want to be reached.
 *
 * @param key {@code geohash#subscriberId}
 * @param groups the groups the subscriber is in, so that whoever is to be left out is known without another read
 * @param language the tag of the language they prefer (BCP 47)
 * @param addresses an address for each channel the subscriber chose
 * @param quietHours when they do not want to be disturbed
 * @param wishes what they want to hear of
 */
public record AudienceEntry(
        String key,
        Point point,
        Set<String> groups,
        String language,
        Map<Channel, String> addresses,
        @Nullable QuietHours quietHours,
        Wishes wishes) {
    public AudienceEntry {
        groups = Set.copyOf(groups);
        addresses = Map.copyOf(addresses);
    }

    /** The subscriber's id. */
    public String subscriberId() {
        return key.substring(key.indexOf('#') + 1);
    }

    /** The same under another key. */
    public AudienceEntry as(String other) {
        return new AudienceEntry(other, point, groups, language, addresses, quietHours, wishes);
    }

    /** The subscriber as an alert meets them: with the addresses it may go to, and when it may not disturb them. */
    public AudienceEntry on(Occasion occasion) {
        if (occasion.urgent()) {
            return this;
        }
        if (wishes.pausedOn(occasion.day())) {
            return reachedBy(Set.of(), quietHours);
        }
        Wishes.Wish wish = wishes.kinds().get(occasion.kind());
        return wish == null
                ? this
                : reachedBy(wish.of(channels()), wish.quietHours() == null ? quietHours : wish.quietHours());
    }

    /** What this subscriber adds to counts: as they are usually reached, and what their wishes change of that. */
    public Map<Manner, Integer> heads() {
        var heads = new HashMap<Manner, Integer>();
        heads.put(new Manner(channels(), language), 1);
        if (wishes.pausedUntil() != null) {
            change(heads, Manner.PAUSED, Set.of());
        } else {
            wishes.kinds().forEach((kind, wish) -> change(heads, kind, wish.of(channels())));
        }
        return heads;
    }

    /** The channels this subscriber chose. */
    public Set<Channel> channels() {
        return addresses.keySet();
    }

    private void change(Map<Manner, Integer> heads, String about, Set<Channel> left) {
        if (!left.equals(channels())) {
            heads.put(new Manner(channels(), language, about), -1);
            heads.put(new Manner(left, language, about), 1);
        }
    }

    private AudienceEntry reachedBy(Set<Channel> some, @Nullable QuietHours hours) {
        var left = new HashMap<>(addresses);
        left.keySet().retainAll(some);
        return new AudienceEntry(key, point, groups, language, left, hours, wishes);
    }
}
