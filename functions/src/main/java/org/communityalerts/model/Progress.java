package org.communityalerts.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far an alert has come: people met, and deliveries by channel and status.
 *
 * @param planned whether the whole audience has been read
 */
public record Progress(int recipients, Map<Channel, Map<DeliveryStatus, Integer>> channels, boolean planned) {

    /** The sum of an alert's tallies; {@code slices} is how many its audience was cut into, 0 while that is not known. */
    public static Progress of(Collection<Tally> tallies, int slices) {
        int recipients = tallies.stream().mapToInt(Tally::recipients).sum();
        long ended = tallies.stream().filter(Tally::endsSlice).count();
        Map<Channel, Map<DeliveryStatus, Integer>> channels = new EnumMap<>(Channel.class);
        tallies.forEach(t -> t.planned().forEach((channel, n) -> add(channels, channel, DeliveryStatus.QUEUED, n)));
        tallies.forEach(t -> t.settled()
                .forEach((channel, counts) -> counts.forEach((status, n) -> settle(channels, channel, status, n))));
        return new Progress(recipients, channels, slices > 0 && ended >= slices);
    }

    /** Whether every delivery has its outcome. */
    public boolean finished() {
        return planned && settled();
    }

    /** Whether every delivery that was queued so far has its outcome. */
    public boolean settled() {
        return count(DeliveryStatus.QUEUED) == 0 && count(DeliveryStatus.SENDING) == 0;
    }

    /** How many deliveries are in one of those statuses, on all channels. */
    public int count(DeliveryStatus... statuses) {
        return channels.values().stream()
                .mapToInt(counts -> Arrays.stream(statuses)
                        .mapToInt(status -> counts.getOrDefault(status, 0))
                        .sum())
                .sum();
    }

    private static void settle(
            Map<Channel, Map<DeliveryStatus, Integer>> channels, Channel channel, DeliveryStatus status, int n) {
        add(channels, channel, DeliveryStatus.QUEUED, -n);
        add(channels, channel, status, n);
    }

    private static void add(
            Map<Channel, Map<DeliveryStatus, Integer>> channels, Channel channel, DeliveryStatus status, int n) {
        channels.computeIfAbsent(channel, c -> new EnumMap<>(DeliveryStatus.class))
                .merge(status, n, Integer::sum);
    }
}
