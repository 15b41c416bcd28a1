package org.communityalerts.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Claim;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Standings;

/** Deliveries in memory, with the same conditions as the table. */
public final class MemoryDeliveries implements Deliveries, Receipts, Standings, Digests {
    private static final Set<DeliveryStatus> OPEN = EnumSet.of(DeliveryStatus.SENDING, DeliveryStatus.UNKNOWN);
    private static final Set<DeliveryStatus> NEVER_WENT = EnumSet.of(DeliveryStatus.QUEUED, DeliveryStatus.STOPPED);

    /** A delivery as it stands. */
    public record Row(
            DeliveryStatus status,
            Channel channel,
            String chunk,
            int seat,
            Instant since,
            Instant leaseUntil,
            int attempts,
            int resent,
            String why) {
        private Row in(DeliveryStatus next) {
            return new Row(next, channel, chunk, seat, since, leaseUntil, attempts, resent, why);
        }

        private Row countedBy(Seat seat) {
            return new Row(status, channel, seat.chunk(), seat.number(), since, leaseUntil, attempts, resent, why);
        }

        private Row because(String reason) {
            return new Row(status, channel, chunk, seat, since, leaseUntil, attempts, resent, reason);
        }

        private Row givenUp() {
            return new Row(DeliveryStatus.UNKNOWN, channel, chunk, seat, null, null, attempts, resent, why);
        }
    }

    private final Map<Key, Row> rows = new HashMap<>();
    private final Set<Key> followed = new HashSet<>();
    private final Map<Key, Wait> digests = new HashMap<>();
    private final Map<LocalDate, Map<String, Way>> due = new TreeMap<>();
    private final Map<Key, List<String>> tells = new HashMap<>();
    private final Set<LocalDate> begun = new HashSet<>();
    private final Set<LocalDate> over = new HashSet<>();

    public synchronized Optional<Row> row(String address, String alertId) {
        return Optional.ofNullable(rows.get(new Key(address, alertId)));
    }

    /** The resident of that address is erased. */
    public synchronized void erase(String address) {
        rows.keySet().removeIf(key -> key.address().equals(address));
        followed.removeIf(key -> key.address().equals(address));
        digests.keySet().removeIf(key -> key.address().equals(address));
    }

    public Optional<DeliveryStatus> status(String address, String alertId) {
        return row(address, alertId).map(Row::status);
    }

    @Override
    public Optional<Standing> of(Key key) {
        return row(key.address(), key.alertId())
                .filter(row -> row.attempts() > 0)
                .map(row -> new Standing(
                        row.status(), row.since() == null ? Instant.EPOCH : row.since(), followed.contains(key)));
    }

    @Override
    public synchronized void follow(Key key) {
        if (rows.containsKey(key) && rows.get(key).attempts() > 0) {
            followed.add(key);
        }
    }

    @Override
    public synchronized Claim claim(Key key, Attempt attempt) {
        Row row = rows.get(key);
        if (row != null && row.status() != DeliveryStatus.QUEUED) {
            return held(row, attempt.now());
        }
        int attempts = row == null ? 0 : row.attempts();
        int resent = row == null ? 0 : row.resent();
        rows.put(key, taken(attempt, attempts + 1, resent));
        return new Claim.Taken();
    }

    @Override
    public synchronized boolean retake(Key key, Attempt attempt, Instant since) {
        Row row = rows.get(key);
        if (row == null || !OPEN.contains(row.status()) || !since.equals(row.since())) {
            return false;
        }
        rows.put(key, taken(attempt, row.attempts() + 1, row.resent() + 1));
        return true;
    }

    private static Row taken(Attempt attempt, int attempts, int resent) {
        return new Row(
                DeliveryStatus.SENDING,
                attempt.channel(),
                attempt.seat().chunk(),
                attempt.seat().number(),
                attempt.now(),
                attempt.leaseUntil(),
                attempts,
                resent,
                null);
    }

    @Override
    public synchronized Claim forgo(Key key, Channel channel, Seat seat, DeliveryStatus status, Instant now) {
        Row row = rows.get(key);
        if (row != null && row.status() != DeliveryStatus.QUEUED) {
            return held(row, now);
        }
        rows.put(
                key,
                new Row(
                        status,
                        channel,
                        seat.chunk(),
                        seat.number(),
                        null,
                        null,
                        row == null ? 0 : row.attempts(),
                        row == null ? 0 : row.resent(),
                        null));
        return new Claim.Taken();
    }

    @Override
    public synchronized Claim digest(Key key, Channel channel, Seat seat, Wait wait, Instant now) {
        Claim claim = forgo(key, channel, seat, DeliveryStatus.DIGESTED, now);
        if (claim instanceof Claim.Taken) {
            digests.put(key, wait);
        }
        return claim;
    }

    /** The day with whose digest a delivery goes. */
    public synchronized Optional<LocalDate> digestOf(String address, String alertId) {
        return Optional.ofNullable(digests.get(new Key(address, alertId))).map(Wait::until);
    }

    /** Whose digest a delivery goes with. */
    public synchronized Optional<String> waitsFor(String address, String alertId) {
        return Optional.ofNullable(digests.get(new Key(address, alertId))).map(Wait::subscriberId);
    }

    @Override
    public synchronized void expect(LocalDate day, String subscriberId, Set<String> waitsAt) {
        due.computeIfAbsent(day, d -> new TreeMap<>())
                .merge(
                        subscriberId,
                        new Way(null, waitsAt),
                        (before, more) -> new Way(before.to(), union(before.waitsAt(), waitsAt)));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    @Override
    public void due(LocalDate day, Consumer<List<String>> some) {
        List<String> ids = List.copyOf(due.getOrDefault(day, Map.of()).keySet());
        if (!ids.isEmpty()) {
            some.accept(ids);
        }
    }

    @Override
    public synchronized Optional<Way> direct(LocalDate day, String subscriberId, String address) {
        return Optional.ofNullable(due.getOrDefault(day, new TreeMap<>())
                .computeIfPresent(subscriberId, (id, way) -> way.to() == null ? new Way(address, way.waitsAt()) : way));
    }

    @Override
    public synchronized boolean redirect(LocalDate day, String subscriberId, Move move) {
        Map<String, Way> ways = due.getOrDefault(day, new TreeMap<>());
        Way way = ways.get(subscriberId);
        var from = new Key(move.from(), Digest.id(day, subscriberId));
        var to = new Key(move.to(), Digest.id(day, subscriberId));
        if (way == null || !move.from().equals(way.to()) || !isIn(from, NEVER_WENT)) {
            return true;
        }
        if (!isIn(to, EnumSet.of(DeliveryStatus.STOPPED))) {
            return false;
        }
        ways.put(subscriberId, new Way(move.to(), way.waitsAt()));
        rows.remove(to);
        rows.computeIfPresent(from, (_, row) -> row.in(DeliveryStatus.QUEUED));
        forgo(from, Channel.EMAIL, move.seat(), DeliveryStatus.STOPPED, move.at());
        return true;
    }

    /** Whether a delivery has one of those, or nothing has become of it yet. */
    private boolean isIn(Key key, Set<DeliveryStatus> some) {
        Row row = rows.get(key);
        return row == null || some.contains(row.status());
    }

    /** The days for which somebody's digest is still to go. */
    public synchronized List<LocalDate> days() {
        return due.entrySet().stream()
                .filter(day -> !day.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized boolean begun(LocalDate day) {
        return begun.contains(day);
    }

    @Override
    public synchronized void begin(LocalDate day) {
        begun.add(day);
    }

    @Override
    public synchronized void tells(Key key, List<String> alerts) {
        if (status(key.address(), key.alertId()).equals(Optional.of(DeliveryStatus.SENDING))) {
            tells.put(key, List.copyOf(alerts));
        }
    }

    @Override
    public synchronized Set<String> told(Key key) {
        return Set.copyOf(toldBy(key.address(), key.alertId()));
    }

    /** The alerts that a digest told of, in their order there. */
    public synchronized List<String> toldBy(String address, String digest) {
        return tells.getOrDefault(new Key(address, digest), List.of());
    }

    @Override
    public synchronized boolean over(LocalDate day) {
        return over.contains(day);
    }

    @Override
    public synchronized void end(LocalDate day) {
        over.add(day);
    }

    @Override
    public synchronized void done(LocalDate day, String subscriberId) {
        due.getOrDefault(day, new TreeMap<>()).remove(subscriberId);
    }

    @Override
    public synchronized void done(LocalDate day, String subscriberId, String address) {
        due.getOrDefault(day, new TreeMap<>())
                .computeIfPresent(subscriberId, (id, way) -> address.equals(way.to()) ? null : way);
    }

    @Override
    public synchronized Set<Waiting> waiting(LocalDate day, String subscriberId, Set<String> addresses) {
        var waiting = new HashSet<Waiting>();
        digests.forEach((key, wait) -> {
            if (addresses.contains(key.address()) && wait.equals(new Wait(day, subscriberId))) {
                var held = Digest.dayOf(key.alertId());
                waiting.addAll(held.isPresent() ? waiting(held.get(), subscriberId, addresses) : Set.of(waiting(key)));
            }
        });
        return waiting;
    }

    private Waiting waiting(Key key) {
        Row row = rows.get(key);
        return new Waiting(key.alertId(), new Seat(row.chunk(), row.seat()));
    }

    private static Claim held(Row row, Instant now) {
        if (row.status() == DeliveryStatus.SENDING && row.leaseUntil().isAfter(now)) {
            return new Claim.Leased(row.leaseUntil());
        }
        return OPEN.contains(row.status()) && row.since() != null
                ? new Claim.Doubtful(row.since(), row.attempts(), row.chunk())
                : stands(row);
    }

    private static Claim.Settled stands(Row row) {
        return new Claim.Settled(row.status(), row.chunk(), row.seat(), row.why());
    }

    @Override
    public synchronized Claim.Settled settle(
            Key key, Seat seat, DeliveryStatus status, String providerId, String why, Instant now) {
        var ours = new Claim.Settled(status, seat.chunk(), seat.number(), why);
        return end(key, ours, row -> row.in(status).countedBy(seat).because(why));
    }

    /** A delivery whose resident was erased meanwhile is counted, and not written down again. */
    private Claim.Settled end(Key key, Claim.Settled ours, UnaryOperator<Row> change) {
        Row row = rows.computeIfPresent(key, (k, r) -> OPEN.contains(r.status()) ? change.apply(r) : r);
        return row == null ? ours : stands(row);
    }

    @Override
    public synchronized Optional<Reported> apply(Receipt receipt) {
        var key = new Key(receipt.address(), receipt.alertId());
        Row row = rows.get(key);
        if (row == null || row.attempts() == 0) {
            return Optional.empty();
        }
        if (!receipt.status().orBetter().contains(row.status())) {
            rows.put(key, row.in(receipt.status()).because(receipt.code() == null ? row.why() : receipt.code()));
        }
        return Optional.of(new Reported(row.channel(), row.chunk(), row.seat()));
    }

    @Override
    public synchronized Claim.Settled giveUp(Key key, Seat seat, Instant now) {
        var ours = new Claim.Settled(DeliveryStatus.UNKNOWN, seat.chunk(), seat.number(), null);
        return end(key, ours, row -> row.givenUp().countedBy(seat));
    }

    @Override
    public synchronized void release(Key key, Instant since) {
        Row row = rows.get(key);
        if (row != null && row.status() == DeliveryStatus.SENDING && since.equals(row.since())) {
            rows.put(key, row.in(DeliveryStatus.QUEUED));
        }
    }
}
