package org.communityalerts.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Incident.State;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;

/** Incidents in memory, with the same conditions as the table. */
public final class MemoryIncidents implements Incidents {
    private final TreeMap<String, Incident> incidents = new TreeMap<>();

    /** What the table writes in one transaction with an alert. */
    synchronized void accept(Alert alert) {
        InIncident in = alert.incident();
        if (in == null) {
            return;
        }
        if (in.step() == Step.FIRST) {
            if (coded(in.code()).isPresent()) {
                throw new Alerts.CodeTaken();
            }
            if (incidents.containsKey(in.id())) {
                throw new IllegalStateException("an incident of that id is on record already");
            }
            incidents.put(in.id(), Incident.openedBy(alert));
        } else if (!change(in.id(), i -> i.state() != State.WITHDRAWN, i -> with(i, alert.id()))) {
            throw new Alerts.IncidentWithdrawn();
        }
    }

    @Override
    public synchronized Optional<Incident> find(String id) {
        return Optional.ofNullable(incidents.get(id));
    }

    @Override
    public synchronized Optional<Incident> coded(String code) {
        return incidents.values().stream().filter(i -> i.code().equals(code)).findFirst();
    }

    @Override
    public synchronized Page list(int limit, String nextToken) {
        List<Incident> page = incidents.descendingMap().values().stream()
                .dropWhile(i -> nextToken != null && i.id().compareTo(nextToken) >= 0)
                .limit(limit)
                .toList();
        return new Page(page, page.size() < limit ? null : page.getLast().id());
    }

    @Override
    public synchronized boolean end(String id, String allClear) {
        return change(id, i -> i.state() == State.OPEN, i -> in(i, State.OVER, allClear));
    }

    @Override
    public synchronized boolean goOn(String id, String allClear) {
        return change(
                id, i -> i.state() == State.OVER && allClear.equals(i.allClear()), i -> in(i, State.OPEN, allClear));
    }

    @Override
    public synchronized boolean reopen(String id, String allClear) {
        return change(
                id, i -> i.state() != State.WITHDRAWN && allClear.equals(i.allClear()), i -> in(i, State.OPEN, null));
    }

    @Override
    public synchronized boolean withdraw(String id, Stop withdrawal) {
        return change(id, _ -> true, i -> withdrawn(i, i.withdrawal() == null ? withdrawal : i.withdrawal()));
    }

    private boolean change(String id, Predicate<Incident> condition, UnaryOperator<Incident> change) {
        Incident found = incidents.get(id);
        if (found == null || !condition.test(found)) {
            return false;
        }
        incidents.put(id, change.apply(found));
        return true;
    }

    private static Incident with(Incident i, String alertId) {
        var alerts = new ArrayList<>(i.alerts());
        alerts.add(alertId);
        return new Incident(i.id(), i.code(), i.kind(), alerts, i.state(), i.allClear(), i.openedAt(), i.withdrawal());
    }

    private static Incident in(Incident i, State state, String allClear) {
        return new Incident(i.id(), i.code(), i.kind(), i.alerts(), state, allClear, i.openedAt(), null);
    }

    private static Incident withdrawn(Incident i, Stop withdrawal) {
        return new Incident(
                i.id(), i.code(), i.kind(), i.alerts(), State.WITHDRAWN, i.allClear(), i.openedAt(), withdrawal);
    }
}
