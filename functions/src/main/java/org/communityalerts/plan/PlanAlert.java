package org.communityalerts.plan;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.model.Alert;
import org.communityalerts.model.AlertRecord;
import org.communityalerts.model.KeyRange;
import org.communityalerts.model.Slice;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.Queue;
import org.communityalerts.targeting.Targeting;

/** Cuts an alert's audience into slices that can be read side by side. */
public final class PlanAlert {
    private static final int MOST_SLICES = 4;

    private final Alerts alerts;
    private final Targeting targeting;
    private final Queue<Slice> slices;

    public PlanAlert(Alerts alerts, Targeting targeting, Queue<Slice> slices) {
        this.alerts = alerts;
        this.targeting = targeting;
        this.slices = slices;
    }

    /** Plans the alert of that id. Planning it again makes the same slices, which then find nothing left to do. */
    void plan(String alertId) {
        AlertRecord found = alerts.find(alertId).orElseThrow(() -> new IllegalStateException("no alert " + alertId));
        if (!found.state().sends()) {
            return;
        }
        List<Slice> cut = cut(found.alert());
        alerts.planned(alertId, cut.size());
        slices.send(cut);
    }

    private List<Slice> cut(Alert alert) {
        List<KeyRange> cover = targeting.cover(alert.audience());
        int count = Math.min(MOST_SLICES, cover.size());
        var cut = new ArrayList<Slice>(count);
        for (int i = 0; i < count; i++) {
            int from = i * cover.size() / count;
            int to = (i + 1) * cover.size() / count;
            cut.add(new Slice(alert.id(), i, alert.audience().partitions(), cover.subList(from, to)));
        }
        return cut;
    }
}
