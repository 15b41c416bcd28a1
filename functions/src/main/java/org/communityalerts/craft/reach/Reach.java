package org.communityalerts.craft.reach;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.HeadCount;
import org.communityalerts.domain.audience.Manner;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How many people an audience has, by the channels they chose and the language they prefer, by what they chose for some
 * alerts, and by how long they are there.
 */
public final class Reach {
    /** @param until the last day on which they are there, or null for no end */
    private record Some(Manner manner, @Nullable LocalDate until) {
        boolean on(Occasion occasion) {
            return manner.on(occasion) && (until == null || !until.isBefore(occasion.day()));
        }
    }

    private final Map<Some, Integer> people = new HashMap<>();

    void add(AudienceEntry person) {
        add(person, null);
    }

    void add(AudienceEntry person, @Nullable LocalDate until) {
        add(person.heads(), until);
    }

    void add(HeadCount count) {
        add(count.heads(), null);
    }

    private void add(Map<Manner, Integer> more, @Nullable LocalDate until) {
        more.forEach((manner, heads) -> people.merge(new Some(manner, until), heads, Integer::sum));
    }

    void addAll(Reach other) {
        other.people.forEach((some, count) -> people.merge(some, count, Integer::sum));
    }

    /** Takes away those of another, who are among them but for who came or went meanwhile. */
    void takeAway(Reach other) {
        other.people.forEach((some, count) -> people.merge(some, -count, Integer::sum));
    }

    /** The same as an alert meets them. */
    public Reach on(Occasion occasion) {
        var met = new Reach();
        people.forEach((some, count) -> {
            if (some.on(occasion)) {
                var usual = new Manner(some.manner().channels(), some.manner().language());
                met.people.merge(new Some(usual, null), count, Integer::sum);
            }
        });
        // Who came or went while they were counted can have been taken away alone.
        met.people.values().removeIf(count -> count <= 0);
        return met;
    }

    /** How many have an address for at least one of the channels. */
    public int recipients(Set<Channel> channels) {
        return people.entrySet().stream()
                .filter(entry -> !Collections.disjoint(entry.getKey().manner().channels(), channels))
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
        people.forEach((some, count) -> {
            if (some.manner().channels().contains(channel)) {
                byLanguage.merge(some.manner().language(), count, Integer::sum);
            }
        });
        return byLanguage;
    }
}
