package org.communityalerts.contract;

import org.communityalerts.memory.MemoryConversations;
import org.communityalerts.port.reply.Conversations;

/** The maps hold what the tables hold. */
class MemoryConversationsTest extends ConversationsContract {
    private final Conversations conversations = new MemoryConversations();

    @Override
    protected Conversations conversations() {
        return conversations;
    }
}
