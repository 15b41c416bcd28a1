package org.communityalerts.port.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sending has left on record about an address. */
public interface Footprints {
    /**
     * An alert, or a digest, that was sent, or was to be sent, to an address.
     *
     * @param digest the day of the digest it waits for or waited for, or null if it came by itself
     * @param tells the ids of the alerts that a digest told of; none of an alert
     */
    record Footprint(
            String alertId,
            String channel,
            String status,
            @Nullable Instant at,
            @Nullable LocalDate digest,
            List<String> tells) {
        public Footprint {
            tells = List.copyOf(tells);
        }

        /** Of an alert that came by itself. */
        public Footprint(String alertId, String channel, String status, @Nullable Instant at) {
            this(alertId, channel, status, at, null, List.of());
        }
    }

    List<Footprint> of(String address);

    /** Leaves nothing of it but what waits for, or went with, another subscriber's digest, whose address it was before. */
    void forget(String address, String subscriberId);

    /** Leaves nothing of what waits for a subscriber's digests, at whatever address it does. */
    void forgetDigests(String subscriberId);

    /** Leaves nothing at an address of a subscriber's digests, or of what waits for them. */
    void forgetDigests(String address, String subscriberId);

    /** Leaves nothing of one digest, which never goes. */
    void forgetDigest(Deliveries.Key digest);
}
