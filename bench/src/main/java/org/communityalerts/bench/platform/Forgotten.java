package org.communityalerts.bench.platform;

import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.port.delivery.Readings;

/** Keeps no reading: one object for some thousand people is nothing beside their chunks. */
public final class Forgotten implements Readings {
    @Override
    public void keep(Reading reading) {}

    @Override
    public Stream<Reading> each(String alertId) {
        return Stream.of();
    }

    @Override
    public boolean has(String alertId) {
        return false;
    }
}
