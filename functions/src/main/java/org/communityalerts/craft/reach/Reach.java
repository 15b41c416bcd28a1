package org.communityalerts.craft.reach;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.HeadCount;
import org.communityalerts.domain.audience.Manner;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.delivery.Channel;

/**
 * How many people an audience has, by the channels they chose and the language they prefer, and by what they chose for some
 * alerts.
 */
public final class Reach {
    private final Map<Manner, Integer> people = new HashMap<>();

    void add(AudienceEntry person) {
        person.heads().forEach((manner, heads) -> people.merge(manner, heads, Integer::sum));
    }

    void add(HeadCount count) {
        count.heads().forEach((manner, heads) -> people.merge(manner, heads, Integer::sum));
    }

    void addAll(Reach other) {
        other.people.forEach((manner, count) -> people.merge(manner, count, Integer::sum));
    }

    /** Takes away those of another, who are among them but for who came or went meanwhile. */
    void takeAway(Reach other) {
        other.people.forEach((manner, count) -> people.merge(manner, -count, Integer::sum));
    }

    /** The same as an alert meets them. */
    public Reach on(Occasion occasion) {
        var met = new Reach();
        people.forEach((manner, count) -> {
            if (manner.on(occasion)) {
                met.people.merge(new Manner(manner.channels(), manner.language()), count, Integer::sum);
            }
        });
        // Who came or went while they were counted can have been taken away alone.
        met.people.values().removeIf(count -> count <= 0);
        return met;
    }

    /** How many have an address for at least one of the channels. */
    public int recipients(Set<Channel> channels) {
        return people.entrySet().stream()
                .filter(entry -> !Collections.disjoint(entry.getKey().channels(), channels))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many there are, whether they have an address or not. */
    public int everybody() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many have an address for the channel, by language. */
    public Map<String, Integer> on(Channel channel) {
        var byLanguage = new HashMap<String, Integer>();
        people.forEach((manner, count) -> {
            if (manner.channels().contains(channel)) {
                byLanguage.merge(manner.language(), count, Integer::sum);
            }
        });
        return byLanguage;
    }
}
