package org.communityalerts.domain.audience;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber as a fan-out meets them at one spot: where that is, which groups they are in and how they want to be reached.
 * Whoever has several spots is met at each of them, and each entry knows all of them, so that it says by itself whether it is
 * the one that speaks for them.
 *
 * @param key {@code geohash#subscriberId}
 * @param groups the groups the subscriber is in there, so that whoever is to be left out is known without another read
 * @param language the tag of the language they prefer (BCP 47)
 * @param addresses an address for each channel the subscriber chose
 * @param quietHours when they do not want to be disturbed
 * @param wishes what they want to hear of
 * @param spots all they have, this one among them, in the order of their keys; empty for whoever has one without an end
 */
public record AudienceEntry(
        String key,
        Point point,
        Set<String> groups,
        String language,
        Map<Channel, String> addresses,
        @Nullable QuietHours quietHours,
        Wishes wishes,
        List<Spot> spots) {
    public AudienceEntry {
        groups = Set.copyOf(groups);
        addresses = Map.copyOf(addresses);
        spots = List.copyOf(spots);
    }

    /** Whoever has one spot without an end. */
    public AudienceEntry(
            String key,
            Point point,
            Set<String> groups,
            String language,
            Map<Channel, String> addresses,
            @Nullable QuietHours quietHours,
            Wishes wishes) {
        this(key, point, groups, language, addresses, quietHours, wishes, List.of());
    }

    /** The subscriber's id. */
    public String subscriberId() {
        return key.substring(key.indexOf('#') + 1);
    }

    /** The same under another key. */
    public AudienceEntry as(String other) {
        return new AudienceEntry(other, point, groups, language, addresses, quietHours, wishes, spots);
    }

    /** The partitions of the Audience table this entry is in: everyone, its groups, and those of several spots or a pause. */
    public List<String> partitions() {
        var all = new TreeSet<>(groups);
        all.add(Audience.EVERYONE);
        if (!spots.isEmpty()) {
            all.add(Audience.SEVERAL);
        }
        if (wishes.pausedUntil() != null && isFirst()) {
            all.add(Audience.PAUSED);
        }
        return List.copyOf(all);
    }

    /** Whether it is the one by which its person is counted among all. */
    public boolean isFirst() {
        return spots.isEmpty() || point.equals(spots.getFirst().point());
    }

    /** Whether it is the first of its person's spots that are meant: the one that speaks for them. */
    public boolean speaks(Predicate<Spot> meant) {
        for (Spot spot : spots.isEmpty() ? List.of(new Spot(point, groups, null)) : spots) {
            if (meant.test(spot)) {
                return point.equals(spot.point());
            }
        }
        return false;
    }

    /** The groups the subscriber is in, at whichever spot. */
    public Set<String> everyGroup() {
        return spots.isEmpty()
                ? groups
                : spots.stream().flatMap(spot -> spot.groups().stream()).collect(Collectors.toSet());
    }

    /** The groups the subscriber is in on that day: what is over leaves nobody in. */
    public Set<String> everyGroup(LocalDate day) {
        return spots.isEmpty()
                ? groups
                : spots.stream()
                        .filter(spot -> spot.on(day))
                        .flatMap(spot -> spot.groups().stream())
                        .collect(Collectors.toSet());
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

    /** How often an e-mail about that comes: what is urgent, or goes on from what they were told, comes by itself. */
    public Digest digest(Occasion occasion) {
        return occasion.urgent() ? Digest.NONE : wishes.digest();
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
        return new AudienceEntry(key, point, groups, language, left, hours, wishes, spots);
    }
}
