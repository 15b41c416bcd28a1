package org.communityalerts.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.communityalerts.model.Alert;
import org.communityalerts.model.AlertRecord;
import org.communityalerts.model.AlertState;
import org.communityalerts.port.Alerts;

/** Alerts in memory, with the same conditions as the table. */
public final class MemoryAlerts implements Alerts {
    private record Key(String alertId, String fingerprint) {}

    private final Map<String, AlertRecord> alerts = new TreeMap<>();
    private final Map<String, Key> keys = new HashMap<>();

    @Override
    public synchronized Acceptance accept(Alert alert, String key, String fingerprint) {
        if (key != null) {
            Key earlier = keys.putIfAbsent(key, new Key(alert.id(), fingerprint));
            if (earlier != null) {
                return earlier.fingerprint().equals(fingerprint)
                        ? new Acceptance.Repeated(alerts.get(earlier.alertId()).alert())
                        : new Acceptance.Clash();
            }
        }
        alerts.put(alert.id(), new AlertRecord(alert, AlertState.ACCEPTED, 0));
        return new Acceptance.New(alert);
    }

    @Override
    public synchronized Optional<AlertRecord> find(String id) {
        return Optional.ofNullable(alerts.get(id));
    }

    @Override
    public synchronized Page list(int limit, String nextToken) {
        return new Page(List.copyOf(alerts.values()).reversed(), null);
    }

    @Override
    public synchronized List<AlertRecord> open() {
        return alerts.values().stream()
                .filter(a -> a.state() != AlertState.FINISHED)
                .toList();
    }

    @Override
    public synchronized void planned(String id, int slices) {
        alerts.computeIfPresent(id, (k, a) -> new AlertRecord(a.alert(), a.state(), slices));
        move(id, AlertState.ACCEPTED, AlertState.SENDING);
    }

    @Override
    public synchronized boolean move(String id, AlertState from, AlertState to) {
        AlertRecord alert = alerts.get(id);
        if (alert.state() != from) {
            return false;
        }
        alerts.put(id, new AlertRecord(alert.alert(), to, alert.slices()));
        return true;
    }
}
