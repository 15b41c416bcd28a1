package org.communityalerts.port;

import java.util.Iterator;
import org.communityalerts.model.AudienceEntry;
import org.communityalerts.model.KeyRange;

/** The residents, by group and place. */
public interface AudienceEntries {
    /**
     * The entries of a group in a range of keys, in key order, read page by page from when this is called;
     * {@code afterKey} may be null.
     */
    Iterator<AudienceEntry> read(String group, KeyRange range, String afterKey);
}
