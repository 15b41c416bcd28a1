package org.communityalerts.memory;

import org.communityalerts.contract.TalliesContract;
import org.communityalerts.port.delivery.Tallies;

/** The maps hold what the tables hold. */
class MemoryTalliesTest extends TalliesContract {
    private final MemoryTallies tallies = new MemoryTallies();

    @Override
    protected Tallies tallies() {
        return tallies;
    }
}
