package org.communityalerts.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.EarlierAlerts;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.port.alert.Alerts;

/** Alerts in memory, with the same conditions as the table. */
public class MemoryAlerts implements Alerts {
    public final MemoryIncidents incidents = new MemoryIncidents();

    /** Ids are in the order of time. */
    private static final Comparator<AlertRecord> NEWEST_FIRST =
            Comparator.<AlertRecord, String>comparing(a -> a.alert().id()).reversed();

    private record Key(String alertId, String fingerprint) {}

    private final Map<String, AlertRecord> alerts = new TreeMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<CallerKey, Key> keys = new HashMap<>();

    /** What follow-ups follow. */
    public EarlierAlerts earlier() {
        return new EarlierAlerts(this, incidents, new AreaWords(PlacesFile.forceArea()));
    }

    @Override
    public synchronized Acceptance accept(Alert alert, Approval asked, CallerKey key, String fingerprint) {
        if (key != null) {
            Optional<Acceptance> earlier = earlier(key, fingerprint);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        if (alerts.containsKey(alert.id())) {
            throw new IllegalStateException("an alert of that id is on record already");
        }
        incidents.accept(alert);
        var row = AlertRecord.accepted(alert, asked);
        alerts.put(alert.id(), row);
        if (key != null) {
            keys.put(key, new Key(alert.id(), fingerprint));
        }
        return new Acceptance.New(row);
    }

    @Override
    public synchronized Optional<Acceptance> earlier(CallerKey key, String fingerprint) {
        return Optional.ofNullable(keys.get(key))
                .map(earlier -> earlier.fingerprint().equals(fingerprint)
                        ? new Acceptance.Repeated(alerts.get(earlier.alertId()))
                        : new Acceptance.Clash());
    }

    @Override
    public synchronized Optional<AlertRecord> find(String id) {
        return Optional.ofNullable(alerts.get(id));
    }

    @Override
    public synchronized Page list(int limit, String nextToken) {
        List<AlertRecord> page = alerts.values().stream()
                .sorted(NEWEST_FIRST)
                .dropWhile(a -> nextToken != null && a.alert().id().compareTo(nextToken) >= 0)
                .limit(limit)
                .toList();
        return new Page(
                page, page.size() < limit ? null : page.getLast().alert().id());
    }

    @Override
    public synchronized List<AlertRecord> open() {
        return alerts.values().stream()
                .filter(a -> !a.state().closed() && !closed.contains(a.alert().id()))
                .toList();
    }

    @Override
    public synchronized boolean planned(String id, int slices) {
        alerts.computeIfPresent(id, (k, a) -> a.cutInto(slices));
        return move(id, AlertState.ACCEPTED, AlertState.SENDING);
    }

    @Override
    public synchronized boolean settle(Alert followUp) {
        return change(followUp.id(), a -> a.state() == AlertState.ACCEPTED, a -> a.of(followUp));
    }

    @Override
    public synchronized boolean move(String id, AlertState from, AlertState to) {
        boolean moved = change(id, a -> a.state() == from, a -> a.in(to));
        if (moved && to.closed()) {
            close(id);
        }
        return moved;
    }

    @Override
    public synchronized boolean decide(String id, Approval decided, AlertState to) {
        return change(
                id,
                a -> a.state() == AlertState.WAITING,
                a -> new AlertRecord(a.alert(), to, a.slices(), decided, null));
    }

    @Override
    public synchronized boolean ask(String id, Approval anew) {
        return change(
                id,
                a -> a.state() == AlertState.WAITING,
                a -> new AlertRecord(a.alert(), a.state(), a.slices(), anew, null));
    }

    @Override
    public synchronized boolean stop(String id, Stop stop) {
        return change(id, a -> a.state().canBeStopped(), a -> a.endedBy(stop, AlertState.STOPPED));
    }

    @Override
    public synchronized boolean withdraw(String id, Stop stop) {
        return change(id, a -> a.state().canBeWithdrawn(), a -> a.endedBy(stop, AlertState.WITHDRAWN));
    }

    @Override
    public synchronized void close(String id) {
        if (alerts.containsKey(id)) {
            closed.add(id);
        }
    }

    private boolean change(String id, Predicate<AlertRecord> condition, UnaryOperator<AlertRecord> change) {
        AlertRecord alert = alerts.get(id);
        if (alert == null || !condition.test(alert)) {
            return false;
        }
        alerts.put(id, change.apply(alert));
        return true;
    }
}
