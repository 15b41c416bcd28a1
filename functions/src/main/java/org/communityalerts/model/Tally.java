package org.communityalerts.model;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one page of a fan-out planned, or what became of one chunk: written whole, so that writing it twice counts once.
 *
 * @param part the page's or chunk's name within the alert
 * @param recipients people met, for a page
 * @param planned recipients put in chunks, by channel, for a page
 * @param settled deliveries by what became of them, by channel, for a chunk
 * @param used what it used up and brought back, by channel, for the report on usage
 * @param through the last key a page read, or null for a chunk
 * @param endsSlice whether the page was the last of its slice
 */
public record Tally(
        String alertId,
        String part,
        int recipients,
        Map<Channel, Integer> planned,
        Map<Channel, Map<DeliveryStatus, Integer>> settled,
        Map<Channel, Map<Measure, Integer>> used,
        String through,
        boolean endsSlice) {

    /** The part that counts an alert's one publication on the web. */
    public static final String WEB = "web#";

    /** A tally that uses nothing up. */
    public Tally(
            String alertId,
            String part,
            int recipients,
            Map<Channel, Integer> planned,
            Map<Channel, Map<DeliveryStatus, Integer>> settled,
            String through,
            boolean endsSlice) {
        this(alertId, part, recipients, planned, settled, Map.of(), through, endsSlice);
    }

    /** The same with what was used up and brought back on a channel. */
    public Tally using(Channel channel, Map<Measure, Integer> measures) {
        var all = new EnumMap<Channel, Map<Measure, Integer>>(Channel.class);
        all.putAll(used);
        all.put(channel, Map.copyOf(measures));
        return new Tally(alertId, part, recipients, planned, settled, all, through, endsSlice);
    }

    /** What a page of a fan-out planned. */
    public static Tally page(
            String alertId,
            String part,
            int recipients,
            Map<Channel, Integer> planned,
            String through,
            boolean endsSlice) {
        return new Tally(alertId, part, recipients, planned, Map.of(), through, endsSlice);
    }

    /** What became of an alert's publication; nothing yet if {@code settled} is empty. */
    public static Tally web(String alertId, Map<DeliveryStatus, Integer> settled) {
        return new Tally(alertId, WEB, 0, Map.of(Channel.WEB, 1), Map.of(Channel.WEB, settled), null, false);
    }

    /**
     * What became of a chunk.
     *
     * @param elsewhere how many of its recipients another chunk had reached already: they were planned once too often
     */
    public static Tally chunk(Chunk chunk, Map<DeliveryStatus, Integer> settled, int elsewhere) {
        Map<Channel, Integer> planned = elsewhere == 0 ? Map.of() : Map.of(chunk.channel(), -elsewhere);
        return new Tally(chunk.alertId(), chunk.name(), 0, planned, Map.of(chunk.channel(), settled), null, false);
    }
}
