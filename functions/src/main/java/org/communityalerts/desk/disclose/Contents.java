package org.communityalerts.desk.disclose;

import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Export;

/** What goes into packs of one kind. */
interface Contents {
    /** Writes all files but those that every pack has; false if what it is about is not on record any more. */
    boolean write(Export asked, Disclosure about, PackWriter pack);
}
