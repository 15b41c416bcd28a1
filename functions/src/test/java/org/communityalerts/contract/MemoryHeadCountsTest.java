package org.communityalerts.contract;

import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.HeadCounts;
import org.communityalerts.port.resident.Subscribers;

/** The maps hold what the tables hold. */
class MemoryHeadCountsTest extends HeadCountsContract {
    private final MemorySubscribers subscribers = new MemorySubscribers(new MemoryContacts());

    @Override
    protected Subscribers subscribers() {
        return subscribers;
    }

    @Override
    protected AudienceEntries entries() {
        return audience();
    }

    @Override
    protected HeadCounts counts() {
        return audience();
    }

    private MemoryAudience audience() {
        var audience = new MemoryAudience();
        subscribers.all().forEach(audience::add);
        return audience;
    }
}
