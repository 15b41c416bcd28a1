package org.communityalerts.alert.choose;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.craft.reach.Estimate;
import org.communityalerts.craft.wording.TextWarnings;

/**
 * An estimate as the HTTP contract shows it.
 *
 * @param quietUntil until when texts and calls would wait, or null if they would not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EstimateView(
        int recipients,
        Map<String, Share> channels,
        BigDecimal cost,
        String currency,
        long seconds,
        Instant quietUntil,
        List<TextWarnings.Warning> warnings,
        boolean needsApproval,
        int postcodesOnBoundary) {

    /** One channel's part; what a channel does not have is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Share(int recipients, Integer segments, String encoding, Integer minutes, BigDecimal cost, long seconds) {}

    static EstimateView of(
            Estimate estimate,
            Instant quietUntil,
            List<TextWarnings.Warning> warnings,
            boolean needsApproval,
            int postcodesOnBoundary) {
        var channels = new LinkedHashMap<String, Share>();
        estimate.channels().forEach((channel, share) -> channels.put(channel.word(), of(share)));
        return new EstimateView(
                estimate.recipients(),
                channels,
                estimate.cost(),
                "GBP",
                estimate.seconds(),
                quietUntil,
                warnings,
                needsApproval,
                postcodesOnBoundary);
    }

    private static Share of(Estimate.Share share) {
        return new Share(
                share.recipients(), share.segments(), share.encoding(), share.minutes(), share.cost(), share.seconds());
    }
}
