package org.communityalerts.port.reply;

import java.util.Optional;
import org.communityalerts.domain.reply.Attached;

/** What the provider keeps for us until it is fetched. */
public interface AttachedFiles {
    /** The file; empty if it is not there, or not yet. */
    Optional<byte[]> fetch(Attached attached);

    /** Leaves nothing of it with the provider. */
    void remove(Attached attached);
}
