package org.communityalerts.port.reply;

import org.communityalerts.domain.reply.Attached;

/** What the provider keeps for us until it is fetched. */
public interface AttachedFiles {
    /** The file; throws if it is not there yet. */
    byte[] fetch(Attached attached);

    /** Leaves nothing of it with the provider. */
    void remove(Attached attached);
}
