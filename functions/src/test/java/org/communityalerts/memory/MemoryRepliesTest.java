package org.communityalerts.memory;

import org.communityalerts.contract.RepliesContract;
import org.communityalerts.port.reply.Replies;

/** The maps hold what the tables hold. */
class MemoryRepliesTest extends RepliesContract {
    private final MemoryReplies replies = new MemoryReplies();

    @Override
    protected Replies replies() {
        return replies;
    }
}
