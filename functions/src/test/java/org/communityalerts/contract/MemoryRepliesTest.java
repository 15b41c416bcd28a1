package org.communityalerts.contract;

import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.port.reply.Replies;

/** The maps hold what the tables hold. */
class MemoryRepliesTest extends RepliesContract {
    private final MemoryReplies replies = new MemoryReplies();

    @Override
    protected Replies replies() {
        return replies;
    }
}
