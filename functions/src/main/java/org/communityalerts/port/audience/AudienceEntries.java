package org.communityalerts.port.audience;

import java.util.Iterator;
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
}
