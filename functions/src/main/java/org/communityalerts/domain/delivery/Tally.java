package org.communityalerts.domain.delivery;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one page of a fan-out planned, or what became of one chunk: written whole, so that writing it twice counts once.
 *
 * @param part the page's or chunk's name within the alert
 * @param recipients people met, for a page
 * @param planned deliveries that were planned, by channel, but for those in chunks
 * @param chunks the chunks a page was cut into, by name, with how many recipients each has
 * @param settled deliveries by what became of them, by channel, for a chunk
 * @param used what it used up and brought back, by channel, for the report on usage
 * @param refusals deliveries that were refused or did not arrive, by channel and the provider's code
 * @param pace when what became of a chunk's recipients was known
 * @param through the last key a page read, or null for a chunk
 * @param endsSlice whether the page was the last of its slice
 */
public record Tally(
        String alertId,
        String part,
        int recipients,
        Map<Channel, Integer> planned,
        Map<String, Integer> chunks,
        Map<Channel, Map<DeliveryStatus, Integer>> settled,
        Map<Channel, Map<Measure, Integer>> used,
        Map<Channel, Map<String, Integer>> refusals,
        Pace pace,
        @Nullable String through,
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
            @Nullable String through,
            boolean endsSlice) {
        this(alertId, part, recipients, planned, Map.of(), settled, Map.of(), Map.of(), Pace.NONE, through, endsSlice);
    }

    /** The same with what was used up and brought back on a channel. */
    public Tally using(Channel channel, Map<Measure, Integer> measures) {
        var all = new EnumMap<Channel, Map<Measure, Integer>>(Channel.class);
        all.putAll(used);
        all.put(channel, Map.copyOf(measures));
        return new Tally(alertId, part, recipients, planned, chunks, settled, all, refusals, pace, through, endsSlice);
    }

    /** The same with what was refused or did not arrive, by channel and the provider's code. */
    public Tally refusing(Map<Channel, Map<String, Integer>> byCode) {
        return new Tally(alertId, part, recipients, planned, chunks, settled, used, byCode, pace, through, endsSlice);
    }

    /** The same with when it was known. */
    public Tally at(Pace times) {
        return new Tally(
                alertId, part, recipients, planned, chunks, settled, used, refusals, times, through, endsSlice);
    }

    /** That a resident replied. */
    public static Tally reply(String alertId, String replyId) {
        return new Tally(alertId, "reply#" + replyId, 0, Map.of(), Map.of(), null, false);
    }

    /** What a page of a fan-out planned. */
    public static Tally page(
            String alertId, String part, int recipients, Collection<Chunk> cut, String through, boolean endsSlice) {
        var chunks = new TreeMap<String, Integer>();
        cut.forEach(chunk -> chunks.put(chunk.name(), chunk.recipients().size()));
        return new Tally(
                alertId,
                part,
                recipients,
                Map.of(),
                chunks,
                Map.of(),
                Map.of(),
                Map.of(),
                Pace.NONE,
                through,
                endsSlice);
    }

    /** The same of a page whose chunks are still to be queued: it is to be read again from where it began. */
    public Tally begunAt(String from) {
        return new Tally(alertId, part, recipients, planned, chunks, settled, used, refusals, pace, from, false);
    }

    /** What became of an alert's publication; nothing yet if {@code settled} is empty. */
    public static Tally web(String alertId, Map<DeliveryStatus, Integer> settled) {
        return new Tally(alertId, WEB, 0, Map.of(Channel.WEB, 1), Map.of(Channel.WEB, settled), null, false);
    }

    /** How many of a chunk's recipients have an outcome, here or in another chunk. */
    int outcomes() {
        int elsewhere = -planned.values().stream().mapToInt(Integer::intValue).sum();
        return elsewhere
                + settled.values().stream()
                        .flatMap(counts -> counts.entrySet().stream())
                        .filter(count -> count.getKey() != DeliveryStatus.SENDING)
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    /** Whether it counts what became of a chunk. */
    public boolean ofChunk() {
        return Chunk.isName(part);
    }
}
