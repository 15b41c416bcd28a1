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
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
        QUIET_HOURS,
        DIGEST
    }

    /**
     * What it came to.
     *
     * @param people who are meant
     * @param kept how many people have no address or do not want it, and how many messages are left out or held back, by why
     * @param went how many messages went at each moment
     * @param calm the moments at which somebody's quiet hours ended who was held back
     */
    public record Played(
            int people, Map<Why, Integer> kept, SortedMap<Instant, Integer> went, SortedSet<Instant> calm) {
        /** How many messages went in all. */
        public int messages() {
            return went.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** How many were held back by quiet hours, or came too late. */
        public int late() {
            return kept.getOrDefault(Why.QUIET_HOURS, 0) + kept.getOrDefault(Why.TOO_LATE, 0);
        }
    }

    /** @param nth whoever is met before others goes before them, of those who may go at the same moment */
    private record Turn(int nth, Recipient recipient, Instant when, int segments, boolean blocked) {
        Turn at(Instant later) {
            return new Turn(nth, recipient, later, segments, blocked);
        }
    }

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
        var calm = new TreeSet<Instant>();
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
                send(channel, turns(channel, meant, asked, kept), asked, new Played(people.size(), kept, went, calm));
            }
        }
        return new Played(people.size(), kept, went, calm);
    }

    private static Why why(AudienceEntry person, Occasion occasion, Set<Channel> channels) {
        if (Collections.disjoint(person.channels(), channels)) {
            return Why.NO_ADDRESS;
        }
        return person.wishes().pausedOn(occasion.day()) ? Why.PAUSED : Why.NOT_WANTED;
    }

    /** Nobody is written to twice at one address; what waits for a digest takes no turn. */
    private List<Turn> turns(Channel channel, List<AudienceEntry> meant, Asked asked, Map<Why, Integer> kept) {
        var seen = new HashSet<String>();
        var turns = new ArrayList<Turn>();
        for (AudienceEntry person : meant) {
            String address = person.addresses().get(channel);
            if (address != null && seen.add(address)) {
                var recipient = Recipient.of(person, channel, address, asked.occasion());
                boolean shut = blocked.test(address);
                if (!shut && recipient.digest().day(asked.from(), asked.until()).isPresent()) {
                    kept.merge(Why.DIGEST, 1, Integer::sum);
                } else {
                    int segments = segments(channel, person, asked);
                    turns.add(new Turn(turns.size(), recipient, asked.from(), segments, shut));
                }
            }
        }
        return turns;
    }

    private int segments(Channel channel, AudienceEntry person, Asked asked) {
        return channel.unit() == Unit.SEGMENT
                ? Segments.of(frame.of(asked.content(), person.language())).count()
                : 1;
    }

    /** Whoever is not to be disturbed when their turn comes waits, and others go before them. */
    private void send(Channel channel, List<Turn> turns, Asked asked, Played played) {
        var quiet = new Quiet(settings.quietHours());
        double rate = settings.senderRates().of(channel);
        Instant free = asked.from().plus(ahead.getOrDefault(channel, Duration.ZERO));
        var waiting = new PriorityQueue<>(Comparator.comparing(Turn::when).thenComparing(Turn::nth));
        waiting.addAll(turns);
        while (!waiting.isEmpty()) {
            Turn turn = waiting.remove();
            Instant at = turn.when().isAfter(free) ? turn.when() : free;
            Instant calm = asked.urgent() ? at : quiet.until(channel, turn.recipient(), at);
            if (calm.isAfter(at)) {
                played.kept().merge(Why.QUIET_HOURS, turn.when().equals(asked.from()) ? 1 : 0, Integer::sum);
                played.calm().add(calm);
            }
            if (!calm.isBefore(asked.until())) {
                played.kept().merge(Why.TOO_LATE, 1, Integer::sum);
            } else if (calm.isAfter(at)) {
                waiting.add(turn.at(calm));
            } else {
                free = at.plus(Math.round(turn.segments() / rate * MICROS), ChronoUnit.MICROS);
                go(turn, at, played);
            }
        }
    }

    private static void go(Turn turn, Instant at, Played played) {
        if (turn.blocked()) {
            played.kept().merge(Why.OPTED_OUT, 1, Integer::sum);
        } else {
            played.went().merge(at, 1, Integer::sum);
        }
    }
}
