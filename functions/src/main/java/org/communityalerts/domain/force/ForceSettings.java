package org.communityalerts.domain.force;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.QuietHours;
import org.jspecify.annotations.Nullable;

/**
 * What a force has settled for itself, and an administrator may change.
 *
 * @param quietHours when routine alerts wait, Europe/London; null for never
 * @param approvalOver an alert that reaches more people than this waits for a second person
 * @param approvalLapse how long it waits
 * @param budget beyond it an alert that is not urgent waits for a second person; null is taken for none
 * @param plainQuotes whether pages make typographers' quotes, dashes and spaces in a text plain; null is taken for no
 * @param feeds of other authorities, to be read; null is taken for none
 */
public record ForceSettings(
        @Nullable QuietHours quietHours,
        int approvalOver,
        Duration approvalLapse,
        Rates senderRates,
        Prices prices,
        Budget budget,
        Boolean plainQuotes,
        List<Feed> feeds) {
    /** Without feeds. */
    public ForceSettings(
            @Nullable QuietHours quietHours,
            int approvalOver,
            Duration approvalLapse,
            Rates senderRates,
            Prices prices,
            Budget budget,
            Boolean plainQuotes) {
        this(quietHours, approvalOver, approvalLapse, senderRates, prices, budget, plainQuotes, List.of());
    }

    /** The same, with these feeds. */
    public ForceSettings reading(List<Feed> others) {
        return new ForceSettings(
                quietHours, approvalOver, approvalLapse, senderRates, prices, budget, plainQuotes, others);
    }

    /** What a sender may hand to its provider a second, on each channel that is sent: segments of text, calls, e-mails. */
    public record Rates(Map<Channel, Double> each) {
        public Rates {
            if (!each.values().stream().allMatch(rate -> rate > 0)) {
                throw new IllegalArgumentException("a rate is more than nothing");
            }
            each = Map.copyOf(each);
        }

        /** The rate on that channel. */
        public double of(Channel channel) {
            return known(each, channel);
        }
    }

    /** What the provider of each channel that is sent asks, in pounds: for a segment, a minute of a call, an e-mail. */
    public record Prices(Map<Channel, BigDecimal> each) {
        public Prices {
            if (each.values().stream().anyMatch(price -> price.signum() < 0)) {
                throw new IllegalArgumentException("a price is not below nothing");
            }
            // However it is written, one price is one value.
            each = each.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, price -> price.getValue().stripTrailingZeros()));
        }

        /** The price of one unit. */
        public BigDecimal of(Channel channel) {
            return known(each, channel);
        }

        /** What that much of a channel costs, in hundredths of a penny. */
        public long of(Channel channel, int messages, int segments, int minutes) {
            int units = switch (channel.unit()) {
                case SEGMENT -> segments;
                case MINUTE -> minutes;
                case MESSAGE -> messages;
                case NOTHING -> 0;
            };
            BigDecimal cost = units == 0 ? BigDecimal.ZERO : of(channel).multiply(BigDecimal.valueOf(units));
            return cost.movePointRight(4).setScale(0, RoundingMode.HALF_UP).longValueExact();
        }
    }

    private static <T> T known(Map<Channel, T> each, Channel channel) {
        T value = each.get(channel);
        if (value == null) {
            throw new IllegalArgumentException("no rate or price is set for " + channel.word());
        }
        return value;
    }

    /** These, and those others for a channel that came later than they were written. */
    public ForceSettings completedBy(ForceSettings others) {
        var rates = new EnumMap<>(others.senderRates.each);
        rates.putAll(senderRates.each);
        var all = new EnumMap<>(others.prices.each);
        all.putAll(prices.each);
        return new ForceSettings(
                quietHours, approvalOver, approvalLapse, new Rates(rates), new Prices(all), budget, plainQuotes, feeds);
    }

    /** Whether more goes without a second person, or waits longer for one, than by those. */
    public boolean looserThan(ForceSettings others) {
        return approvalOver > others.approvalOver
                || approvalLapse.compareTo(others.approvalLapse) > 0
                || budget.looserThan(others.budget);
    }

    public ForceSettings {
        budget = budget == null ? Budget.NONE : budget;
        plainQuotes = plainQuotes != null && plainQuotes;
        feeds = feeds == null ? List.of() : List.copyOf(feeds);
        if (approvalOver < 0 || approvalLapse.isNegative() || approvalLapse.isZero()) {
            throw new IllegalArgumentException("an approval has a number of people and a time to wait");
        }
    }
}
