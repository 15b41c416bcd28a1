package org.communityalerts.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Claim;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.port.Deliveries;

/** Deliveries in memory, with the same conditions as the table. */
public final class MemoryDeliveries implements Deliveries {
    private record Row(DeliveryStatus status, String part, Instant leaseUntil) {}

    private final Map<Key, Row> rows = new HashMap<>();

    public synchronized Optional<DeliveryStatus> status(String address, String alertId) {
        return Optional.ofNullable(rows.get(new Key(address, alertId))).map(Row::status);
    }

    @Override
    public synchronized Claim claim(Key key, Channel channel, String part, Instant now, Instant leaseUntil) {
        Row row = rows.get(key);
        if (row != null && row.status() == DeliveryStatus.SENDING) {
            return new Claim.Leased(row.leaseUntil(), row.part());
        }
        if (row != null && row.status() != DeliveryStatus.QUEUED) {
            return new Claim.Settled(row.status(), row.part());
        }
        rows.put(key, new Row(DeliveryStatus.SENDING, part, leaseUntil));
        return new Claim.Taken();
    }

    @Override
    public synchronized void settle(
            Key key, String part, DeliveryStatus status, String providerId, String why, Instant now) {
        rows.put(key, new Row(status, part, null));
    }

    @Override
    public synchronized void release(Key key) {
        rows.computeIfPresent(key, (k, row) -> new Row(DeliveryStatus.QUEUED, row.part(), null));
    }
}
