package org.communityalerts.memory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.port.delivery.Readings;

/** Readings in memory: the same one is kept once. */
public final class MemoryReadings implements Readings {
    private final Set<Reading> readings = new LinkedHashSet<>();

    @Override
    public synchronized void keep(Reading reading) {
        readings.add(reading);
    }

    @Override
    public synchronized List<Reading> of(String alertId) {
        return readings.stream().filter(r -> r.alertId().equals(alertId)).toList();
    }

    @Override
    public synchronized boolean has(String alertId) {
        return !of(alertId).isEmpty();
    }
}
