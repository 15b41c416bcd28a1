package org.communityalerts.domain.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an audience that can be queried, or a part of those whom earlier alerts reached.
 *
 * @param number which of the alert's slices this is, from 0
 * @param partitions the groups to read side by side
 * @param ranges the key ranges to read, in key order
 * @param reached whom it is a part of, instead of partitions and ranges; or null
 * @param again the key after which what was read before is read once more, or null to go on after the last page
 */
public record Slice(
        String alertId,
        int number,
        List<String> partitions,
        List<KeyRange> ranges,
        @Nullable Reached reached,
        @Nullable String again) {
    /** A slice to be read once. */
    public Slice(String alertId, int number, List<String> partitions, List<KeyRange> ranges) {
        this(alertId, number, partitions, ranges, null, null);
    }

    /** A part of those reached, to be read once. */
    public static Slice of(String alertId, int number, Reached reached) {
        return new Slice(alertId, number, List.of(), List.of(), reached, null);
    }

    public Slice {
        if (partitions.isEmpty() != (reached != null) || ranges.isEmpty() != (reached != null)) {
            throw new IllegalArgumentException(
                    "a slice reads at least one range of at least one group, or those whom alerts reached");
        }
        partitions = List.copyOf(partitions);
        ranges = List.copyOf(ranges);
    }

    /** The same slice, to be read once more after that key; an empty key is its start. */
    public Slice readAgain(String after) {
        return new Slice(alertId, number, partitions, ranges, reached, after);
    }

    /** What the part names of this slice's pages begin with. */
    public String pages() {
        return "page#%03d#".formatted(number);
    }

    /** Which slice the page of that name is of. */
    public static String ofPage(String part) {
        return part.split("#", 3)[1];
    }

    /** The name of the page that begins after that key; an empty key is the slice's start. */
    public String page(String afterKey) {
        return pages() + afterKey;
    }
}
