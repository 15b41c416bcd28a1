package org.communityalerts.craft.reach;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.delivery.Channel;

/** How many people an audience has, by the channels they chose and the language they prefer. */
public final class Reach {
    private record Kind(Set<Channel> channels, String language) {}

    private final Map<Kind, Integer> people = new HashMap<>();

    void add(AudienceEntry person) {
        people.merge(new Kind(person.channels(), person.language()), 1, Integer::sum);
    }

    void addAll(Reach other) {
        other.people.forEach((kind, count) -> people.merge(kind, count, Integer::sum));
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
        people.forEach((kind, count) -> {
            if (kind.channels().contains(channel)) {
                byLanguage.merge(kind.language(), count, Integer::sum);
            }
        });
        return byLanguage;
    }
}
