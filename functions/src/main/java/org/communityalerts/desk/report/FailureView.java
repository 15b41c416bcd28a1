package org.communityalerts.desk.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.ProviderCode;
import org.communityalerts.domain.delivery.Tally;

/** How many deliveries of an alert were refused or did not arrive for one reason. */
record FailureView(String channel, String code, String meaning, int count) {

    /** An alert's failures, the most frequent first. */
    static List<FailureView> of(Collection<Tally> tallies) {
        Map<Channel, Map<String, Integer>> counts = new EnumMap<>(Channel.class);
        tallies.forEach(tally -> tally.refusals()
                .forEach((channel, codes) -> codes.forEach((code, count) ->
                        counts.computeIfAbsent(channel, c -> new TreeMap<>()).merge(code, count, Integer::sum))));
        return counts.entrySet().stream()
                .flatMap(channel -> channel.getValue().entrySet().stream()
                        .map(code -> new FailureView(
                                channel.getKey().word(),
                                code.getKey(),
                                ProviderCode.of(code.getKey()).meaning(),
                                code.getValue())))
                .sorted(Comparator.comparingInt(FailureView::count).reversed())
                .toList();
    }
}
