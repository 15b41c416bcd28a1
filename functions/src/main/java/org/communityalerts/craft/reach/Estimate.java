package org.communityalerts.craft.reach;

import java.math.BigDecimal;
import java.util.Map;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What an alert would come to if it were sent now.
 *
 * @param channels the channels it would go out on
 * @param cost in pounds
 * @param seconds to the last send, the channels side by side
 */
public record Estimate(int recipients, Map<Channel, Share> channels, BigDecimal cost, long seconds) {
    /** The same at another cost. */
    Estimate at(BigDecimal cost) {
        return new Estimate(recipients, channels, cost, seconds);
    }

    /**
     * One channel's part.
     *
     * @param segments of texts
     * @param encoding of texts
     * @param minutes of calls
     */
    public record Share(
            int recipients,
            @Nullable Integer segments,
            @Nullable String encoding,
            @Nullable Integer minutes,
            BigDecimal cost,
            long seconds) {}
}
