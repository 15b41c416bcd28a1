package org.communityalerts.craft.targeting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.port.audience.AudienceEntries;

/** The people of a slice in key order, its groups merged, so that nobody in two of them is met twice. */
public final class SliceReader implements EntryReader {
    private record Head(AudienceEntry entry, Iterator<AudienceEntry> rest) {}

    /** How many readings are open at once, a group's range each: enough to wait for none, few enough to hold in memory. */
    private static final int AHEAD = 8;

    /** For fewer ranges a look ahead would save nothing. */
    private static final int WORTH_A_LOOK = 3;

    /** What the smallest query is charged for: where no more live, all that lies around the ranges costs as much as one of them. */
    private static final int FEW = 20;

    private final AudienceEntries entries;
    private final Slice slice;
    private final String after;
    private final ArrayDeque<KeyRange> ranges;
    private final ArrayDeque<List<Iterator<AudienceEntry>>> opened = new ArrayDeque<>();
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing((Head h) -> h.entry().key()));

    /** @param after the last key that was read before, or empty */
    public SliceReader(AudienceEntries entries, Slice slice, String after) {
        this.entries = entries;
        this.slice = slice;
        this.after = after;
        this.ranges = new ArrayDeque<>(slice.ranges().stream()
                .filter(r -> r.high().compareTo(after) > 0)
                .toList());
        if (ranges.size() >= WORTH_A_LOOK) {
            look();
        }
        openRanges();
    }

    /** Where hardly anybody lives, whoever is in the ranges is found by one query of each group, across all that lies between them. */
    private void look() {
        var all = new KeyRange(ranges.getFirst().low(), ranges.getLast().high());
        var found = new ArrayList<Iterator<AudienceEntry>>();
        for (String group : slice.partitions()) {
            Optional<List<AudienceEntry>> few = entries.readIfFewer(group, all, FEW);
            if (few.isEmpty()) {
                return;
            }
            found.add(few.get().stream().filter(this::isToBeRead).iterator());
        }
        ranges.clear();
        opened.add(found);
    }

    private boolean isToBeRead(AudienceEntry entry) {
        String key = entry.key();
        return key.compareTo(after) > 0
                && slice.ranges().stream()
                        .anyMatch(range -> range.low().compareTo(key) <= 0 && key.compareTo(range.high()) <= 0);
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public AudienceEntry peek() {
        if (heads.isEmpty()) {
            throw new NoSuchElementException();
        }
        return heads.peek().entry();
    }

    @Override
    public AudienceEntry next() {
        if (heads.isEmpty()) {
            throw new NoSuchElementException();
        }
        AudienceEntry entry = advance();
        while (!heads.isEmpty() && heads.peek().entry().key().equals(entry.key())) {
            advance();
        }
        openRanges();
        return entry;
    }

    private AudienceEntry advance() {
        Head head = heads.remove();
        push(head.rest());
        return head.entry();
    }

    private void openRanges() {
        while (heads.isEmpty() && !(ranges.isEmpty() && opened.isEmpty())) {
            while (!ranges.isEmpty() && (opened.isEmpty() || roomAhead())) {
                opened.add(open(ranges.remove()));
            }
            opened.remove().forEach(this::push);
        }
    }

    private boolean roomAhead() {
        return (opened.size() + 1) * slice.partitions().size() <= AHEAD;
    }

    private List<Iterator<AudienceEntry>> open(KeyRange range) {
        String from = range.low().compareTo(after) <= 0 ? after : null;
        return slice.partitions().stream()
                .map(group -> entries.read(group, range, from))
                .toList();
    }

    private void push(Iterator<AudienceEntry> rest) {
        if (rest.hasNext()) {
            heads.add(new Head(rest.next(), rest));
        }
    }
}
