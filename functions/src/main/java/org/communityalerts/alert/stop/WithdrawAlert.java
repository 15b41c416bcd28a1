package org.communityalerts.alert.stop;

import java.time.InstantSource;
import java.util.Optional;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.port.alert.Alerts;
import org.jspecify.annotations.Nullable;

/** Takes an alert back that waits for a second person or for its time: from its answer on, nothing of it goes. */
public final class WithdrawAlert {
    /** What came of it. */
    sealed interface Result {
        /** It is taken back. */
        record Withdrawn() implements Result {}

        /** Somebody else issued it. */
        record Anothers(Alert alert) implements Result {}

        /** It has gone, or had ended before. */
        record TooLate(AlertState state) implements Result {}
    }

    private final Alerts alerts;
    private final InstantSource clock;

    public WithdrawAlert(Alerts alerts, InstantSource clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Withdraws those too that were issued with the alert of that id, to go one after the other, and have not gone yet. */
    void withdrawSeries(String id, String by, @Nullable String reason) {
        String series = alerts.find(id).map(found -> found.alert().series()).orElse(null);
        alerts.open().stream()
                .filter(open -> series != null && series.equals(open.alert().series()))
                .filter(open ->
                        open.alert().createdBy().equals(by) && open.state().canBeWithdrawn())
                .forEach(open -> alerts.withdraw(open.alert().id(), new Stop(by, reason, clock.instant())));
    }

    /** Withdraws the alert of that id, if there is one. Withdrawing it again changes nothing. */
    Optional<Result> withdraw(String id, String by, @Nullable String reason) {
        return alerts.find(id).map(found -> {
            if (!found.alert().createdBy().equals(by)) {
                return new Result.Anothers(found.alert());
            }
            boolean withdrawn = alerts.withdraw(id, new Stop(by, reason, clock.instant()));
            AlertState state = alerts.find(id).orElseThrow().state();
            return withdrawn || state == AlertState.WITHDRAWN ? new Result.Withdrawn() : new Result.TooLate(state);
        });
    }
}
