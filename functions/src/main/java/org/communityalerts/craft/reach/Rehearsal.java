package org.communityalerts.craft.reach;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.communityalerts.craft.wording.Segments;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Quiet;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Unit;
import org.communityalerts.domain.force.ForceSettings;

/** Plays through what would become of an alert at today's rates, by the rules that sending itself goes by. */
public final class Rehearsal {
    private static final double MICROS = 1e6;

    /**
     * What is played.
     *
     * @param channels empty means each resident's own choice
     * @param occasion what it is to those who chose what they want to hear of
     * @param urgent whether quiet hours do not hold it back
     * @param from when it goes
     * @param until nothing is sent from then on
     */
    public record Asked(
            Content content, Set<Channel> channels, Occasion occasion, boolean urgent, Instant from, Instant until) {}

    /** Why a message would not go, or not at once. */
    public enum Why {
        NO_ADDRESS,
        PAUSED,
        NOT_WANTED,
        OPTED_OUT,
        TOO_LATE,
        QUIET_HOURS
    }

    /**
     * What it came to.
     *
     * @param people who are meant
     * @param kept how many people have no address or do not want it, and how many messages are left out or held back, by why
     * @param went how many messages went at each moment
     */
    public record Played(int people, Map<Why, Integer> kept, SortedMap<Instant, Integer> went) {
        /** How many messages went in all. */
        public int messages() {
            return went.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private record Turn(Instant when, int segments, boolean blocked) {}

    private final TextFrame frame;
    private final ForceSettings settings;
    private final Predicate<String> blocked;
    private final Map<Channel, Duration> ahead;

    /**
     * @param blocked whether nothing is sent to an address
     * @param ahead for how long each channel's sender is busy with other alerts
     */
    public Rehearsal(TextFrame frame, ForceSettings settings, Predicate<String> blocked, Map<Channel, Duration> ahead) {
        this.frame = frame;
        this.settings = settings;
        this.blocked = blocked;
        this.ahead = Map.copyOf(ahead);
    }

    /** @param people everybody the alert is for */
    public Played play(List<AudienceEntry> people, Asked asked) {
        Occasion occasion = asked.occasion();
        var kept = new EnumMap<Why, Integer>(Why.class);
        var went = new TreeMap<Instant, Integer>();
        Set<Channel> channels = asked.channels().isEmpty() ? Set.of(Channel.values()) : asked.channels();
        var meant = new ArrayList<AudienceEntry>();
        for (AudienceEntry person : people) {
            AudienceEntry met = person.on(occasion);
            if (Collections.disjoint(met.channels(), channels)) {
                kept.merge(why(person, occasion, channels), 1, Integer::sum);
            } else {
                meant.add(met);
            }
        }
        for (Channel channel : channels) {
            if (channel.isSent()) {
                send(channel, turns(channel, meant, asked), asked, kept, went);
            }
        }
        return new Played(people.size(), kept, went);
    }

    private static Why why(AudienceEntry person, Occasion occasion, Set<Channel> channels) {
        if (Collections.disjoint(person.channels(), channels)) {
            return Why.NO_ADDRESS;
        }
        return person.wishes().pausedOn(occasion.day()) ? Why.PAUSED : Why.NOT_WANTED;
    }

    /** Whoever has to wait comes after those who need not; nobody is written to twice at one address. */
    private List<Turn> turns(Channel channel, List<AudienceEntry> meant, Asked asked) {
        var quiet = new Quiet(settings.quietHours());
        var seen = new HashSet<String>();
        var turns = new ArrayList<Turn>();
        for (AudienceEntry person : meant) {
            String address = person.addresses().get(channel);
            if (address != null && seen.add(address)) {
                var recipient =
                        new Recipient(person.subscriberId(), address, person.language(), person.quietHours(), 0);
                Instant when = asked.urgent() ? asked.from() : quiet.until(channel, recipient, asked.from());
                turns.add(new Turn(when, segments(channel, person, asked), blocked.test(address)));
            }
        }
        turns.sort(Comparator.comparing(Turn::when));
        return turns;
    }

    private int segments(Channel channel, AudienceEntry person, Asked asked) {
        return channel.unit() == Unit.SEGMENT
                ? Segments.of(frame.of(asked.content(), person.language())).count()
                : 1;
    }

    private void send(
            Channel channel, List<Turn> turns, Asked asked, Map<Why, Integer> kept, SortedMap<Instant, Integer> went) {
        double rate = settings.senderRates().of(channel);
        Instant free = asked.from().plus(ahead.getOrDefault(channel, Duration.ZERO));
        for (Turn turn : turns) {
            Instant at = turn.when().isAfter(free) ? turn.when() : free;
            if (turn.when().isAfter(asked.from())) {
                kept.merge(Why.QUIET_HOURS, 1, Integer::sum);
            }
            if (!at.isBefore(asked.until())) {
                kept.merge(Why.TOO_LATE, 1, Integer::sum);
                continue;
            }
            free = at.plus(Math.round(turn.segments() / rate * MICROS), ChronoUnit.MICROS);
            if (turn.blocked()) {
                kept.merge(Why.OPTED_OUT, 1, Integer::sum);
            } else {
                went.merge(at, 1, Integer::sum);
            }
        }
    }
}
