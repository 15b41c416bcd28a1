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

/**
 * How many people an audience has, by the channels they chose and the language they prefer, by what they chose for some
 * alerts, and by how long they are there.
 */
public final class Reach {
    /** Somebody whom no day changes. */
    private static final Span ALWAYS = new Span(LocalDate.MIN, LocalDate.MAX);

    /**
     * When they are there.
     *
     * @param after the last day before
     * @param until the last day
     */
    private record Span(LocalDate after, LocalDate until) {
        boolean has(LocalDate day) {
            return day.isAfter(after) && !day.isAfter(until);
        }
    }

    private record Some(Manner manner, Span span) {
        boolean on(Occasion occasion) {
            return manner.on(occasion) && span.has(occasion.day());
        }
    }

    private final Map<Some, Integer> people = new HashMap<>();

    void add(AudienceEntry person) {
        add(person.heads(), ALWAYS);
    }

    /** Somebody who is there from the day after one up to another. */
    void add(AudienceEntry person, LocalDate after, LocalDate until) {
        if (after.isBefore(until)) {
            add(person.heads(), new Span(after, until));
        }
    }

    void add(HeadCount count) {
        add(count.heads(), ALWAYS);
    }

    private void add(Map<Manner, Integer> more, Span span) {
        more.forEach((manner, heads) -> people.merge(new Some(manner, span), heads, Integer::sum));
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
                met.people.merge(new Some(usual, ALWAYS), count, Integer::sum);
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

    /** How many of them are there on that day or later. */
    int from(LocalDate day) {
        return people.entrySet().stream()
                .filter(entry -> !entry.getKey().span().until().isBefore(day))
                .mapToInt(Map.Entry::getValue)
                .sum();
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
