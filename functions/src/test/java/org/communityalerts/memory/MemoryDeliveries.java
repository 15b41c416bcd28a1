package org.communityalerts.memory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Claim;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.model.Receipt;
import org.communityalerts.port.Deliveries;
import org.communityalerts.port.Receipts;

/** Deliveries in memory, with the same conditions as the table. */
public final class MemoryDeliveries implements Deliveries, Receipts {
    /** A status a receipt moved a delivery to: from which one, and the tally that counts it. */
    private record Move(DeliveryStatus from, String part) {}

    private static final class Row {
        private Channel channel;
        private DeliveryStatus status;
        private DeliveryStatus outcome;
        private String part;
        private String why;
        private Instant leaseUntil;
        private final Map<DeliveryStatus, Move> moves = new EnumMap<>(DeliveryStatus.class);
    }

    private final Map<Key, Row> rows = new HashMap<>();

    public synchronized Optional<DeliveryStatus> status(String address, String alertId) {
        return Optional.ofNullable(rows.get(new Key(address, alertId))).map(row -> row.status);
    }

    @Override
    public synchronized Claim claim(Key key, Channel channel, String part, Instant now, Instant leaseUntil) {
        Row row = rows.computeIfAbsent(key, k -> new Row());
        if (row.outcome != null) {
            return new Claim.Settled(row.outcome, row.part);
        }
        if (row.status != null && row.status != DeliveryStatus.QUEUED) {
            return new Claim.Leased(row.leaseUntil, row.part);
        }
        row.channel = channel;
        row.status = DeliveryStatus.SENDING;
        row.part = part;
        row.leaseUntil = leaseUntil;
        return new Claim.Taken();
    }

    @Override
    public synchronized DeliveryStatus settle(
            Key key, String part, DeliveryStatus status, String providerId, String why, Instant now) {
        Row row = rows.get(key);
        boolean reported = row.status == DeliveryStatus.DELIVERED || row.status == DeliveryStatus.UNDELIVERED;
        row.outcome = reported ? DeliveryStatus.SENT : status;
        row.status = reported ? row.status : status;
        row.part = part;
        row.why = reported ? row.why : why;
        return row.outcome;
    }

    @Override
    public synchronized void release(Key key) {
        rows.get(key).status = DeliveryStatus.QUEUED;
    }

    @Override
    public synchronized Applied apply(Receipt receipt, String part) {
        Row row = rows.get(new Key(receipt.address(), receipt.alertId()));
        if (row == null || !receipt.status().before().contains(row.status)) {
            Move before = row == null ? null : row.moves.get(receipt.status());
            return before == null ? new Applied.Stays() : new Applied.Before(before.part());
        }
        var moved = moved(row, row.status);
        row.moves.put(receipt.status(), new Move(row.status, part));
        row.status = receipt.status();
        row.why = receipt.code() == null ? row.why : receipt.code();
        return moved;
    }

    @Override
    public synchronized Applied recount(Receipt receipt, String from, String to) {
        Row row = rows.get(new Key(receipt.address(), receipt.alertId()));
        Move move = row.moves.get(receipt.status());
        if (!move.part().equals(from)) {
            return new Applied.Stays();
        }
        row.moves.put(receipt.status(), new Move(move.from(), to));
        return moved(row, move.from());
    }

    private static Applied.Moved moved(Row row, DeliveryStatus from) {
        return new Applied.Moved(row.channel, from == DeliveryStatus.SENDING ? DeliveryStatus.SENT : from, row.why);
    }
}
