package org.communityalerts.craft.targeting;

import java.util.Iterator;
import org.communityalerts.domain.audience.AudienceEntry;

/** The people of a slice in the order of their keys. */
public interface EntryReader extends Iterator<AudienceEntry> {
    /** Looks at the next entry without moving on to it. */
    AudienceEntry peek();
}
