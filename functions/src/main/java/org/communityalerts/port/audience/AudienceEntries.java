package org.communityalerts.port.audience;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
import org.jspecify.annotations.Nullable;

/** The residents, by group and place. */
public interface AudienceEntries {
    /**
     * The entries of a group in a range of keys, in key order, read page by page from when this is called;
     * {@code afterKey} may be null.
     */
    Iterator<AudienceEntry> read(String group, KeyRange range, @Nullable String afterKey);

    /**
     * All entries of a group in a range, in key order, if they are fewer than so many and can be had at once; empty if not, or if
     * that cannot be told.
     */
    Optional<List<AudienceEntry>> readIfFewer(String group, KeyRange range, int than);
}
