package org.communityalerts.alert.choose;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.craft.reach.Estimate;
import org.communityalerts.craft.reach.WithinBudget;
import org.communityalerts.craft.wording.TextWarnings;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Limited;
import org.jspecify.annotations.Nullable;

/**
 * An estimate as the HTTP contract shows it.
 *
 * @param quietUntil until when texts and calls would wait, or null if they would not
 * @param budget the sum that would be used up furthest; null while it is far off, and for an integrator
 * @param plainQuotes true where the force has settled that its pages make quotes plain, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EstimateView(
        int recipients,
        @Nullable Boolean fewerThanFive,
        Map<String, Share> channels,
        BigDecimal cost,
        String currency,
        long seconds,
        @Nullable Instant quietUntil,
        List<TextWarnings.Warning> warnings,
        boolean needsApproval,
        WithinBudget.@Nullable Used budget,
        int postcodesOnBoundary,
        @Nullable Boolean plainQuotes) {

    /** One channel's part; what a channel does not have is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Share(
            int recipients,
            @Nullable Boolean fewerThanFive,
            @Nullable Integer segments,
            @Nullable String encoding,
            @Nullable Integer minutes,
            BigDecimal cost,
            long seconds) {
        /** Neither a cost nor a time gives away how many they are. */
        private static final Share FEW = new Share(Limited.AT_MOST, true, null, null, null, BigDecimal.ZERO, 0);
    }

    /** The same for a caller who is not told how many a few are. */
    EstimateView withoutFew(Caller caller) {
        var told = new LinkedHashMap<String, Share>();
        boolean few = Limited.few(recipients, caller);
        channels.forEach((channel, share) ->
                told.put(channel, few || Limited.few(share.recipients(), caller) ? Share.FEW : share));
        return new EstimateView(
                few ? Limited.AT_MOST : recipients,
                few ? true : null,
                told,
                told.values().stream().map(Share::cost).reduce(BigDecimal.ZERO, BigDecimal::add),
                currency,
                told.values().stream().mapToLong(Share::seconds).max().orElse(0),
                quietUntil,
                warnings,
                needsApproval,
                null,
                postcodesOnBoundary,
                plainQuotes);
    }

    static EstimateView of(
            Estimate estimate,
            @Nullable Instant quietUntil,
            List<TextWarnings.Warning> warnings,
            boolean needsApproval,
            WithinBudget.@Nullable Used budget,
            int postcodesOnBoundary,
            boolean plainQuotes) {
        var channels = new LinkedHashMap<String, Share>();
        estimate.channels().forEach((channel, share) -> channels.put(channel.word(), of(share)));
        return new EstimateView(
                estimate.recipients(),
                null,
                channels,
                estimate.cost(),
                "GBP",
                estimate.seconds(),
                quietUntil,
                warnings,
                needsApproval,
                budget,
                postcodesOnBoundary,
                plainQuotes ? true : null);
    }

    private static Share of(Estimate.Share share) {
        return new Share(
                share.recipients(),
                null,
                share.segments(),
                share.encoding(),
                share.minutes(),
                share.cost(),
                share.seconds());
    }
}
