package org.communityalerts.contract;

import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.memory.MemoryDiaries;
import org.communityalerts.port.delivery.Diaries;

class MemoryDiariesTest extends DiariesContract {
    private final Diaries diaries = new MemoryDiaries();

    @Override
    protected Diaries diaries() {
        return diaries;
    }

    @Override
    protected Channel sender() {
        return Channel.SMS;
    }
}
