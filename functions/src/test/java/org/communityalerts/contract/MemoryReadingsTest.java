package org.communityalerts.contract;

import org.communityalerts.memory.MemoryReadings;
import org.communityalerts.port.delivery.Readings;

/** The maps hold what the bucket holds. */
class MemoryReadingsTest extends ReadingsContract {
    private final MemoryReadings readings = new MemoryReadings();

    @Override
    protected Readings readings() {
        return readings;
    }
}
