package org.communityalerts.alert.fanout;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Tally;
import org.jspecify.annotations.Nullable;

/** What an earlier reading of a slice came to: where its pages ended, and which chunks are done with. */
final class EarlierReading {
    static final EarlierReading NONE = new EarlierReading(Map.of(), Set.of());

    private final Map<String, Tally> pages;
    private final Set<String> whole;

    private EarlierReading(Map<String, Tally> pages, Set<String> whole) {
        this.pages = pages;
        this.whole = whole;
    }

    static EarlierReading of(Slice slice, Collection<Tally> tallies) {
        var pages = new HashMap<String, Tally>();
        tallies.stream()
                .filter(tally -> tally.part().startsWith(slice.pages()))
                .forEach(page -> pages.put(page.part(), page));
        return new EarlierReading(pages, Progress.wholeChunks(tallies));
    }

    /** Whether a page of that name was read. */
    boolean has(String page) {
        return pages.containsKey(page);
    }

    /**
     * The key at which the page of that name ended and must end again, whoever has moved in since, because the next
     * page begins there. Null if it may end anywhere.
     *
     * @param from where the page begins
     */
    @Nullable
    String end(String page, String from) {
        Tally read = pages.get(page);
        return read == null || read.endsSlice() || from.equals(read.through()) ? null : read.through();
    }

    /** The chunks that must be queued again, because some of their recipients have no outcome. */
    List<Chunk> unfinished(List<Chunk> chunks) {
        return chunks.stream().filter(chunk -> !whole.contains(chunk.name())).toList();
    }
}
