package org.communityalerts.craft.reach;

import org.communityalerts.craft.targeting.EntryReader;
import org.communityalerts.craft.targeting.SliceReader;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.port.audience.AudienceEntries;

/** Opens a slice to be read: a part of the map, or of those whom earlier alerts reached. */
public final class SlicePeople {
    private final AudienceEntries entries;
    private final ReachedPeople reached;

    public SlicePeople(AudienceEntries entries, ReachedPeople reached) {
        this.entries = entries;
        this.reached = reached;
    }

    /** @param after the last key that was read before, or empty */
    public EntryReader open(Slice slice, String after) {
        return slice.reached() == null ? new SliceReader(entries, slice, after) : reached.read(slice, after);
    }
}
