package org.communityalerts.craft.reach;

import java.util.Objects;
import org.communityalerts.craft.targeting.EntryReader;
import org.communityalerts.craft.targeting.SliceReader;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.port.audience.AudienceEntries;
import org.jspecify.annotations.Nullable;

/** Opens a slice to be read: a part of the map, or of those whom earlier alerts reached. */
public final class SlicePeople {
    private final AudienceEntries entries;
    private final @Nullable ReachedPeople reached;

    /** @param reached null for whoever reads none of those whom earlier alerts reached */
    public SlicePeople(AudienceEntries entries, @Nullable ReachedPeople reached) {
        this.entries = entries;
        this.reached = reached;
    }

    /** @param after the last key that was read before, or empty */
    public EntryReader open(Slice slice, String after) {
        return slice.reached() == null
                ? new SliceReader(entries, slice, after)
                : Objects.requireNonNull(reached, "those reached are not read here")
                        .read(slice, after);
    }
}
