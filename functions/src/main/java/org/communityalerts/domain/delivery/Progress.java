package org.communityalerts.domain.delivery;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communityalerts.domain.audience.Slice;

/**
 * How far an alert has come: people met, and deliveries by channel and status.
 *
 * @param planned whether the whole audience has been read
 */
public record Progress(int recipients, Map<Channel, Map<DeliveryStatus, Integer>> channels, boolean planned) {

    /** The sum of an alert's tallies; {@code slices} is how many its audience was cut into, 0 while that is not known. */
    public static Progress of(Collection<Tally> tallies, int slices) {
        int recipients = tallies.stream().mapToInt(Tally::recipients).sum();
        long ended = tallies.stream()
                .filter(Tally::endsSlice)
                .map(tally -> Slice.ofPage(tally.part()))
                .distinct()
                .count();
        Map<Channel, Map<DeliveryStatus, Integer>> channels = new EnumMap<>(Channel.class);
        Set<String> chunks = plan(channels, tallies);
        tallies.forEach(tally -> settle(channels, tally, tally.ofChunk() && !chunks.contains(tally.part())));
        return new Progress(recipients, channels, slices > 0 && ended >= slices);
    }

    private static Set<String> plan(Map<Channel, Map<DeliveryStatus, Integer>> channels, Collection<Tally> tallies) {
        var chunks = new HashSet<String>();
        for (Tally page : tallies) {
            page.chunks().forEach((name, size) -> {
                if (chunks.add(name)) {
                    add(channels, Chunk.channel(name), DeliveryStatus.QUEUED, size);
                }
            });
        }
        return chunks;
    }

    /** The names of the chunks all of whose recipients have an outcome. */
    public static Set<String> wholeChunks(Collection<Tally> tallies) {
        var sizes = new HashMap<String, Integer>();
        tallies.forEach(page -> sizes.putAll(page.chunks()));
        return tallies.stream()
                .filter(Tally::ofChunk)
                .filter(chunk -> chunk.outcomes() == sizes.getOrDefault(chunk.part(), -1))
                .map(Tally::part)
                .collect(Collectors.toSet());
    }

    /**
     * @param superseded whether its page was read again since and cut otherwise: what it settled stands, what it did not
     *     is in another chunk
     */
    private static void settle(Map<Channel, Map<DeliveryStatus, Integer>> channels, Tally tally, boolean superseded) {
        if (!superseded) {
            tally.planned().forEach((channel, n) -> add(channels, channel, DeliveryStatus.QUEUED, n));
        }
        tally.settled()
                .forEach((channel, counts) -> counts.forEach((status, n) -> {
                    if (!superseded) {
                        add(channels, channel, DeliveryStatus.QUEUED, -n);
                        add(channels, channel, status, n);
                    } else if (status != DeliveryStatus.SENDING) {
                        add(channels, channel, status, n);
                    }
                }));
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
        return count(channel -> true, statuses);
    }

    /** How many messages are in one of those statuses: the public page goes to nobody, and is none. */
    public int messages(DeliveryStatus... statuses) {
        return count(Channel::isSent, statuses);
    }

    private int count(Predicate<Channel> which, DeliveryStatus... statuses) {
        return channels.entrySet().stream()
                .filter(counts -> which.test(counts.getKey()))
                .flatMapToInt(counts -> Arrays.stream(statuses)
                        .mapToInt(status -> counts.getValue().getOrDefault(status, 0)))
                .sum();
    }

    private static void add(
            Map<Channel, Map<DeliveryStatus, Integer>> channels, Channel channel, DeliveryStatus status, int n) {
        channels.computeIfAbsent(channel, c -> new EnumMap<>(DeliveryStatus.class))
                .merge(status, n, Integer::sum);
    }
}
