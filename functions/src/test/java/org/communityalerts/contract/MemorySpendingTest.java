package org.communityalerts.contract;

import org.communityalerts.memory.MemorySpending;
import org.communityalerts.port.force.Spending;

class MemorySpendingTest extends SpendingContract {
    private final Spending spending = new MemorySpending();

    @Override
    protected Spending spending() {
        return spending;
    }
}
