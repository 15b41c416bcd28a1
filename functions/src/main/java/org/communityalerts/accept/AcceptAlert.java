package org.communityalerts.accept;

import java.util.List;
import org.communityalerts.model.Alert;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.Queue;

/** Writes an alert down, then queues it: a crash between the two leaves it for the sweep, never lost. */
public final class AcceptAlert {
    private final Alerts alerts;
    private final Queue<String> planned;

    /** @param planned where alert ids wait to be planned */
    public AcceptAlert(Alerts alerts, Queue<String> planned) {
        this.alerts = alerts;
        this.planned = planned;
    }

    /** What stands under the key now. The same request again queues nothing more. */
    Alerts.Acceptance accept(Alert alert, String key, String fingerprint) {
        var acceptance = alerts.accept(alert, key, fingerprint);
        if (acceptance instanceof Alerts.Acceptance.New) {
            planned.send(List.of(alert.id()));
        }
        return acceptance;
    }
}
