package org.communityalerts.desk.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.form.QuietHoursForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The force's settings as the HTTP contract has them, read and written. */
final class SettingsForm {
    private static final int MOST_PEOPLE = 10_000_000;
    private static final int LONGEST_LAPSE = 168;
    private static final double LEAST_A_SECOND = 0.1;
    private static final double MOST_A_SECOND = 1000;
    private static final double HIGHEST_PRICE = 10;
    private static final double HIGHEST_BUDGET = 10_000_000;

    private SettingsForm() {}

    /**
     * The settings of a request. Throws a 422 that names each field to mend.
     *
     * @param fit whether a feed may be read from an address like that
     */
    static ForceSettings read(JsonNode body, Predicate<URI> fit) {
        Fields form = Fields.of(body);
        // It comes back as it was read: whoever changes settings need not take it out.
        form.has("proposed");
        QuietHours quiet = QuietHoursForm.read(form);
        int over = form.whole("approvalOver", 0, MOST_PEOPLE);
        double lapse = form.number("approvalLapseHours", 1, LONGEST_LAPSE);
        Fields rates = form.object("senderRates");
        Fields prices = form.object("prices");
        Map<Channel, Double> rate = each(rates, Channel::word, LEAST_A_SECOND, MOST_A_SECOND);
        Map<Channel, Double> price = each(prices, Channel::price, 0, HIGHEST_PRICE);
        Budget budget = form.has("budget") ? budget(form.object("budget")) : Budget.NONE;
        boolean plainQuotes = form.flag("plainQuotes", false);
        List<Feed> feeds = FeedForm.read(form, fit);
        form.nothingElse();
        form.refuseIfWrong();
        return new ForceSettings(
                quiet,
                over,
                Duration.ofMinutes(Math.round(lapse * 60)),
                new ForceSettings.Rates(rate),
                new ForceSettings.Prices(pounds(price)),
                budget,
                plainQuotes,
                feeds);
    }

    private static Budget budget(@Nullable Fields form) {
        if (form == null) {
            return Budget.NONE;
        }
        var budget = new Budget(sum(form, "day"), sum(form, "month"));
        form.nothingElse();
        return budget;
    }

    private static @Nullable BigDecimal sum(Fields form, String name) {
        double sum = form.has(name) ? form.number(name, 1, HIGHEST_BUDGET) : Double.NaN;
        return Double.isNaN(sum) ? null : BigDecimal.valueOf(sum);
    }

    /** A number for each channel that is sent. */
    private static Map<Channel, Double> each(
            @Nullable Fields form, Function<Channel, String> name, double least, double most) {
        var numbers = new EnumMap<Channel, Double>(Channel.class);
        if (form != null) {
            Channel.SENT.forEach(channel -> numbers.put(channel, form.number(name.apply(channel), least, most)));
            form.nothingElse();
        }
        return numbers;
    }

    private static Map<Channel, BigDecimal> pounds(Map<Channel, Double> prices) {
        return named(prices, channel -> channel, BigDecimal::valueOf);
    }

    private static <T, K, V> Map<K, V> named(Map<Channel, T> each, Function<Channel, K> name, Function<T, V> value) {
        var named = new LinkedHashMap<K, V>();
        Channel.SENT.forEach(
                channel -> named.put(name.apply(channel), value.apply(Objects.requireNonNull(each.get(channel)))));
        return named;
    }

    private static Map<String, BigDecimal> sums(Budget budget) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        if (budget.day() != null) {
            sums.put("day", budget.day());
        }
        if (budget.month() != null) {
            sums.put("month", budget.month());
        }
        return sums;
    }

    /** The settings as JSON. */
    static Map<String, Object> write(ForceSettings settings) {
        var body = new LinkedHashMap<String, Object>();
        if (settings.quietHours() != null) {
            body.put("quietHours", QuietHoursForm.write(settings.quietHours()));
        }
        body.put("approvalOver", settings.approvalOver());
        body.put("approvalLapseHours", settings.approvalLapse().toMinutes() / 60.0);
        body.put("senderRates", named(settings.senderRates().each(), Channel::word, rate -> rate));
        body.put("prices", named(settings.prices().each(), Channel::price, price -> price));
        if (!settings.budget().equals(Budget.NONE)) {
            body.put("budget", sums(settings.budget()));
        }
        if (settings.plainQuotes()) {
            body.put("plainQuotes", true);
        }
        if (!settings.feeds().isEmpty()) {
            body.put("feeds", FeedForm.write(settings.feeds()));
        }
        return body;
    }
}
