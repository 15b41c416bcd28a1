package org.communityalerts.contract;

import org.communityalerts.memory.MemoryResponses;
import org.communityalerts.port.reply.Responses;

/** The maps hold what the tables hold. */
class MemoryResponsesTest extends ResponsesContract {
    private final MemoryResponses responses = new MemoryResponses();

    @Override
    protected Responses responses() {
        return responses;
    }
}
