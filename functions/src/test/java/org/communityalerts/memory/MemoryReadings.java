package org.communityalerts.memory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    public synchronized Stream<Reading> each(String alertId) {
        return List.copyOf(readings).stream().filter(r -> r.alertId().equals(alertId));
    }

    @Override
    public synchronized boolean has(String alertId) {
        return !of(alertId).isEmpty();
    }
}
