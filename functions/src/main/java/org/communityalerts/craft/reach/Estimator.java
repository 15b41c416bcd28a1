package org.communityalerts.craft.reach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.communityalerts.craft.wording.Encoding;
import org.communityalerts.craft.wording.Segments;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.audience.Fives;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.force.ForceSettings;

/** Works out what words to so many people cost, and how long they take at the rates the senders may send at. */
public final class Estimator {
    /** Words a minute a voice speaks clearly, and what a call says around the officer's words. */
    private static final int WORDS_A_MINUTE = 140;

    private static final int WORDS_AROUND = 40;

    private final TextFrame frame;
    private final ForceSettings settings;

    public Estimator(TextFrame frame, ForceSettings settings) {
        this.frame = frame;
        this.settings = settings;
    }

    /**
     * What an alert comes to. The cost of a co-ordinator's is of the most that its numbers in fives may be: what a budget lets
     * through then tells no more of a number than the number does.
     *
     * @param everybody who is meant, whatever they chose to hear of
     * @param now when it would go at the earliest, whatever its time was
     */
    public Estimate estimate(Reach everybody, Alert alert, Instant now) {
        Instant goes = alert.goesAt().isBefore(now) ? now : alert.goesAt();
        Estimate exact = estimate(everybody, alert.occasion().on(Here.day(goes)), alert.content(), alert.channels());
        return alert.scheme() == null ? exact : exact.at(mostCost(exact, alert.content()));
    }

    /**
     * What words come to.
     *
     * @param everybody who is meant, whatever they chose to hear of
     * @param chosen the channels the alert is narrowed to; empty means each person's own choice, and the web
     */
    public Estimate estimate(Reach everybody, Occasion occasion, Content content, Set<Channel> chosen) {
        Reach reach = everybody.on(occasion);
        Set<Channel> channels = chosen.isEmpty() ? EnumSet.allOf(Channel.class) : chosen;
        var shares = new EnumMap<Channel, Estimate.Share>(Channel.class);
        for (Channel channel : channels) {
            shares.put(channel, share(channel, reach.on(channel), content));
        }
        return estimate(reach.recipients(channels), shares);
    }

    private static Estimate estimate(int recipients, Map<Channel, Estimate.Share> shares) {
        BigDecimal cost = shares.values().stream().map(Estimate.Share::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        long seconds = shares.values().stream()
                .mapToLong(Estimate.Share::seconds)
                .max()
                .orElse(0);
        return new Estimate(recipients, shares, cost, seconds);
    }

    /**
     * The same in steps of five, as if all read the language whose words cost more: nothing in it tells more than its numbers
     * of people do.
     */
    public Estimate inFives(Estimate exact, Content content) {
        return inFives(exact, content, Fives::down);
    }

    /** What it costs at the most, of all that is told in the same numbers. */
    public BigDecimal mostCost(Estimate exact, Content content) {
        return inFives(exact, content, Fives::most).cost();
    }

    private Estimate inFives(Estimate exact, Content content, IntUnaryOperator counted) {
        var shares = new EnumMap<Channel, Estimate.Share>(Channel.class);
        exact.channels().forEach((channel, share) -> {
            int people = counted.applyAsInt(share.recipients());
            shares.put(channel, dearest(channel, people, content));
        });
        return estimate(counted.applyAsInt(exact.recipients()), shares);
    }

    private Estimate.Share dearest(Channel channel, int people, Content content) {
        return Stream.of("en", Content.WELSH)
                .map(language -> share(channel, Map.of(language, people), content))
                .max(Comparator.comparing(Estimate.Share::cost))
                .orElseThrow();
    }

    private Estimate.Share share(Channel channel, Map<String, Integer> people, Content content) {
        return switch (channel.unit()) {
            case SEGMENT -> texts(channel, people, content);
            case MINUTE -> calls(channel, people, content);
            case MESSAGE -> messages(channel, sum(people.values()));
            case NOTHING -> new Estimate.Share(0, null, null, null, BigDecimal.ZERO, 0);
        };
    }

    private Estimate.Share texts(Channel channel, Map<String, Integer> people, Content content) {
        int segments = 0;
        Encoding encoding = Encoding.GSM_7;
        for (Map.Entry<String, Integer> some : people.entrySet()) {
            Segments each = Segments.of(frame.of(content, some.getKey()));
            segments += each.count() * some.getValue();
            encoding = each.encoding() == Encoding.UCS_2 ? Encoding.UCS_2 : encoding;
        }
        return new Estimate.Share(
                sum(people.values()),
                segments,
                encoding.label(),
                null,
                cost(channel, segments),
                seconds(channel, segments));
    }

    private Estimate.Share calls(Channel channel, Map<String, Integer> people, Content content) {
        int calls = sum(people.values());
        int minutes = 0;
        for (Map.Entry<String, Integer> some : people.entrySet()) {
            minutes += some.getValue() * minutes(spoken(content, some.getKey()));
        }
        return new Estimate.Share(calls, null, null, minutes, cost(channel, minutes), seconds(channel, calls));
    }

    private static String spoken(Content content, String language) {
        String words = content.text(language);
        return content.question() == null
                ? words
                : words + " " + content.question().asked(language);
    }

    /** A call is billed by the minute begun. */
    private static int minutes(String text) {
        return Math.ceilDiv(text.strip().split("\\s+").length + WORDS_AROUND, WORDS_A_MINUTE);
    }

    private Estimate.Share messages(Channel channel, int people) {
        return new Estimate.Share(people, null, null, null, cost(channel, people), seconds(channel, people));
    }

    private BigDecimal cost(Channel channel, int units) {
        return settings.prices().of(channel).multiply(BigDecimal.valueOf(units)).setScale(2, RoundingMode.UP);
    }

    private long seconds(Channel channel, int count) {
        return (long) Math.ceil(count / settings.senderRates().of(channel));
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
