package org.communityalerts.contract;

import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.delivery.Tallies;

/** The maps hold what the tables hold. */
class MemoryTalliesTest extends TalliesContract {
    private final MemoryTallies tallies = new MemoryTallies();

    @Override
    protected Tallies tallies() {
        return tallies;
    }
}
