package org.communityalerts.alert.approve;

import java.time.InstantSource;
import java.util.List;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;

/** A second person's decision on an alert that waits for approval. Nobody approves their own. */
public final class DecideAlert {
    /** What came of it. */
    sealed interface Result {
        /** It is decided. */
        record Decided(AlertRecord alert) implements Result {}

        /** There is no alert of that id. */
        record Unknown() implements Result {}

        /** Whoever issued it cannot approve it. */
        record Own() implements Result {}

        /** It was not waiting for approval, or no longer is. */
        record NotWaiting(AlertState state) implements Result {}
    }

    private final Alerts alerts;
    private final Queue<String> planned;
    private final InstantSource clock;

    /** @param planned where alert ids wait to be planned */
    public DecideAlert(Alerts alerts, Queue<String> planned, InstantSource clock) {
        this.alerts = alerts;
        this.planned = planned;
        this.clock = clock;
    }

    Result approve(String id, String by) {
        return alerts.find(id)
                .map(found -> found.alert().createdBy().equals(by)
                        ? new Result.Own()
                        : decide(found, AlertState.ACCEPTED, decision(by, null, false)))
                .orElseGet(Result.Unknown::new);
    }

    Result reject(String id, String by, String reason) {
        return alerts.find(id)
                .map(found -> decide(found, AlertState.REJECTED, decision(by, reason, false)))
                .orElseGet(Result.Unknown::new);
    }

    /** Sends it without a second person: in an emergency, for a reason that everybody is told. */
    Result override(String id, String by, String reason) {
        return alerts.find(id)
                .map(found -> decide(found, AlertState.ACCEPTED, decision(by, reason, true)))
                .orElseGet(Result.Unknown::new);
    }

    private Result decide(AlertRecord found, AlertState to, Approval.Decision decision) {
        String id = found.alert().id();
        boolean waits = found.state() == AlertState.WAITING && !found.lapsed(clock.instant());
        if (!waits || !alerts.decide(id, found.approval().decided(decision), to)) {
            AlertState now = alerts.find(id).orElseThrow().state();
            return new Result.NotWaiting(now == AlertState.WAITING ? AlertState.LAPSED : now);
        }
        if (to == AlertState.ACCEPTED) {
            planned.send(List.of(id));
        }
        return new Result.Decided(alerts.find(id).orElseThrow());
    }

    private Approval.Decision decision(String by, String reason, boolean override) {
        return new Approval.Decision(by, clock.instant(), reason, override);
    }
}
