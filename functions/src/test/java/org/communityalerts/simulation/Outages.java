package org.communityalerts.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.delivery.Clearances;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Diaries;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.SettingsBook;

/** Tables that take no requests for some time, because they are asked more than they can answer. */
final class Outages {
    /** The ports whose tables may be out. */
    static final List<Class<?>> PORTS = List.of(
            Alerts.class,
            AudienceEntries.class,
            Clearances.class,
            Deliveries.class,
            Diaries.class,
            Receipts.class,
            SettingsBook.class,
            Tallies.class);

    private record Time(Instant from, Instant to) {}

    private final Map<Class<?>, Time> times = new HashMap<>();

    void add(Class<?> port, Instant from, Instant to) {
        times.put(port, new Time(from, to));
    }

    /** Whether the table behind a port takes no requests at that moment. */
    boolean isOut(Class<?> port, Instant now) {
        Time time = times.get(port);
        return time != null && !now.isBefore(time.from) && now.isBefore(time.to);
    }
}
