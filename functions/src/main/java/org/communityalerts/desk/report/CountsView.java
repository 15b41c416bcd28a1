package org.communityalerts.desk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Limited;
import org.jspecify.annotations.Nullable;

/** How many people an alert is for and, by channel, what became of the deliveries. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CountsView(int recipients, @Nullable Boolean fewerThanFive, Map<String, Map<String, Integer>> channels) {
    /** What is said in place of so few that they could be guessed. */
    private static final CountsView FEW = new CountsView(Limited.AT_MOST, true, Map.of());

    /** The same as it is told to a caller. */
    CountsView toldTo(Caller caller) {
        if (Limited.few(recipients, caller)) {
            return FEW;
        }
        var told = new LinkedHashMap<String, Map<String, Integer>>();
        channels.forEach((channel, counts) -> {
            var byStatus = new LinkedHashMap<String, Integer>();
            counts.forEach((status, count) -> byStatus.put(status, Limited.told(count, caller)));
            told.put(channel, byStatus);
        });
        return new CountsView(Limited.told(recipients, caller), null, told);
    }

    static CountsView of(Progress progress) {
        var channels = new LinkedHashMap<String, Map<String, Integer>>();
        for (Channel channel : Channel.values()) {
            var byStatus = new LinkedHashMap<String, Integer>();
            var known = progress.channels().getOrDefault(channel, Map.of());
            for (DeliveryStatus status : DeliveryStatus.values()) {
                byStatus.put(status.word(), known.getOrDefault(status, 0));
            }
            channels.put(channel.word(), byStatus);
        }
        return new CountsView(progress.recipients(), null, channels);
    }
}
